import type { Policy, Reaction } from '#engine/policy.js';
import type { Run } from '#engine/procedure.js';
import type { HearingContext } from '../hearing/context.js';
import { liveRemarks, liveResponses } from '../hearing/standing.js';

/** The revision is told what becomes of its hearing: closed, opened again, concluded or called off. */
export const reportHearing: Policy = {
  name: 'report-hearing',
  title: 'Fortæl revisionen om høringen',
  description: 'Når en høring lukker, genåbnes, afsluttes eller aflyses, får dens revision det at vide.',
  listensTo: ['hearing'],
  react({ event, entered, run }) {
    const hearing = run as Run<HearingContext>;
    if (entered.has('closed')) {
      return told(hearing, 'ReportHearingClosed', { responses: liveResponses(hearing.context).length });
    }
    if (entered.has('concluded')) {
      return told(hearing, 'ReportHearingConcluded', { remarks: liveRemarks(hearing.context).length });
    }
    if (event.type === 'HearingReopened') return told(hearing, 'ReportHearingReopened');
    // A hearing that was cancelled because its revision was given up has nobody to tell.
    const byPeople = entered.has('cancelled') && event.metadata.actor.person !== 'system';
    return byPeople ? told(hearing, 'ReportHearingCalledOff') : [];
  },
};

function told({ id, context }: Run<HearingContext>, command: string, more: Record<string, number> = {}): Reaction[] {
  const { revision, number } = context;
  if (revision === undefined || number === undefined) return [];
  const data = { hearing: id, number, ...more };
  return [{ procedure: 'revision', id: revision, command, data, mootWhenEnded: true }];
}
