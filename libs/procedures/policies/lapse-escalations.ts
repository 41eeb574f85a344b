import type { Policy } from '#engine/policy.js';
import type { Escalatable } from '../escalatable.js';
import { finishedStates } from '../escalation-subject.js';

/** When a case is over there is nothing left to settle in it. */
export const lapseEscalations: Policy = {
  name: 'lapse-escalations',
  title: 'Lad eskaleringer bortfalde',
  description: 'Når en sag er slut, bortfalder de eskaleringer, der stadig er åbne i den.',
  listensTo: Object.keys(finishedStates),
  react({ entered, run }) {
    if (!finishedStates[run.procedure]?.some((state) => entered.has(state))) return [];
    return ((run.context as Escalatable).escalations ?? []).map(({ escalation }) => ({
      procedure: 'escalation',
      id: escalation,
      command: 'LapseEscalation',
      data: { reason: 'Den sag, eskaleringen handler om, er slut.' },
      // It may have been settled in the meantime.
      mootWhenEnded: true,
    }));
  },
};
