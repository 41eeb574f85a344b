import type { Policy } from '#engine/policy.js';
import { writtenOutcomes } from '../commissorium/commands.js';
import type { WrittenApprovalContext } from '../written-approval/context.js';

/** The commissorium that waits for a written approval is told what came of it. */
export const reportWrittenApproval: Policy = {
  name: 'report-written-approval',
  title: 'Meld skriftlig godkendelse tilbage',
  description: 'Når en skriftlig godkendelse er afgjort, får kommissoriet besked.',
  listensTo: ['writtenApproval'],
  react({ event, entered, run }) {
    const { subject, decision } = run.context as WrittenApprovalContext;
    const outcome = Object.keys(writtenOutcomes).find((one) => entered.has(one));
    if (subject?.procedure !== 'commissorium' || outcome === undefined) return [];
    // Withdrawn because the commissorium itself has ended: it is not waiting any more.
    if (outcome === 'withdrawn' && event.metadata.actor.person === 'system') return [];
    const { by: decidedBy, ...rest } = decision ?? { by: undefined };
    const data = { writtenApproval: run.id, outcome, ...(decidedBy && { decidedBy, ...rest }) };
    return [{ procedure: 'commissorium', id: subject.id, command: 'RecordWrittenApproval', data, mootWhenEnded: true }];
  },
};
