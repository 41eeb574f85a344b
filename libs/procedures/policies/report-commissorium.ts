import type { Policy } from '#engine/policy.js';
import { type CommissoriumContext, workingGroupOf } from '../commissorium/context.js';

/** The revision that waits is told what became of its commissorium. */
export const reportCommissorium: Policy = {
  name: 'report-commissorium',
  title: 'Meld kommissoriet tilbage',
  description: 'Når kommissoriet er godkendt, afvist eller bortfaldet, får revisionen besked.',
  listensTo: ['commissorium'],
  react({ event, entered, run }) {
    const { revision } = run.context as CommissoriumContext;
    if (revision === undefined) return [];
    const to = { procedure: 'revision', id: revision };
    if (entered.has('nomination')) {
      const data = { commissorium: run.id, workingGroup: workingGroupOf(run.id) };
      return [{ ...to, command: 'ConfirmCommissorium', data, mootWhenEnded: true }];
    }
    // A commissorium that lapsed because the revision left has nobody to tell.
    const ended = entered.has('rejected') || (entered.has('lapsed') && event.metadata.actor.person !== 'system');
    if (!ended) return [];
    return [{ ...to, command: 'ReportCommissoriumEnded', data: { commissorium: run.id }, mootWhenEnded: true }];
  },
};
