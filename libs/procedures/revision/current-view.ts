import type { Run } from '#engine/procedure.js';
import { hearingOf } from '../hearing-id.js';
import type { RevisionContext, SentHearing } from './context.js';
import { view as sharedView } from './view.js';

const statuses: { readonly [status in SentHearing['status']]: string } = {
  open: 'I høring',
  processing: 'Svarene behandles',
  concluded: 'Afsluttet',
  calledOff: 'Aflyst',
};

/**
 * What readers see of a revision, with its hearings in words. A revision that ended without a text needs no answers.
 */
export function view(run: Run<RevisionContext>, states: readonly string[]): object {
  const givenUp = states.includes('withdrawn') || states.includes('closedNoNeed');
  const hearings = run.context.hearings.map((hearing) => {
    const status = givenUp && hearing.status !== 'concluded' ? 'calledOff' : hearing.status;
    return { ...hearing, id: hearingOf(run.id, hearing.number), status, statusTitle: statuses[status] };
  });
  return { ...sharedView(run, states), hearings };
}
