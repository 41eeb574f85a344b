import type { Policy } from '#engine/policy.js';
import type { ChairApprovedCaseContext } from '../chair-approved-case/context.js';

/** A body knows what its next meeting must be told, and no longer what it has been told. */
export const listForMeeting: Policy = {
  name: 'list-for-meeting',
  title: 'Før listen til næste møde',
  description: 'En formandsgodkendt sag står på organets liste, til organet er orienteret.',
  listensTo: ['chairApprovedCase'],
  react({ entered, run }) {
    const { body } = run.context as ChairApprovedCaseContext;
    const to = { procedure: 'body', id: body, data: { chairApprovedCase: run.id } };
    if (entered.has('pending')) return [{ ...to, command: 'AwaitReport' }];
    if (!entered.has('reported') && !entered.has('reportedLate')) return [];
    // A body that is dissolved has no list to strike it from.
    return [{ ...to, command: 'ReceiveReport', mootWhenEnded: true }];
  },
};
