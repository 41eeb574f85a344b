import type { Policy } from '#engine/policy.js';
import { CARRIED, bodyNow } from '#engine/succession.js';
import type { ChairApprovedCaseContext } from '../chair-approved-case/context.js';

/** A body knows what its next meeting must be told, and no longer what it has been told. */
export const listForMeeting: Policy = {
  name: 'list-for-meeting',
  title: 'Før listen til næste møde',
  description: 'En formandsgodkendt sag står på organets liste, til organet er orienteret.',
  listensTo: ['chairApprovedCase'],
  react({ event, entered, run }) {
    const { body } = run.context as ChairApprovedCaseContext;
    const to = { procedure: 'body', id: bodyNow(run, body), data: { chairApprovedCase: run.id } };
    // A successor is to be told what its predecessor was waiting for.
    const takenOver = event.type === CARRIED && (run.value === 'pending' || run.value === 'overdue');
    if (entered.has('pending') || takenOver) return [{ ...to, command: 'AwaitReport' }];
    if (!entered.has('reported') && !entered.has('reportedLate')) return [];
    // A body that is dissolved has no list to strike it from.
    return [{ ...to, command: 'ReceiveReport', mootWhenEnded: true }];
  },
};
