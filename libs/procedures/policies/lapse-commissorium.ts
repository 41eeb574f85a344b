import type { Policy } from '#engine/policy.js';
import { commissoriumOf } from '../commissorium-id.js';
import type { RevisionContext } from '../revision/context.js';

/** A commissorium nobody waits for any more lapses: the revision was withdrawn or went back to assessment. */
export const lapseCommissorium: Policy = {
  name: 'lapse-commissorium',
  title: 'Lad kommissorium bortfalde',
  description: 'Når en revision forlader spor 3, før kommissoriet er godkendt, bortfalder kommissoriet.',
  listensTo: ['revision'],
  react({ event, entered, left, run }) {
    const gaveUp = left.has('spor3.commissorium') && !entered.has('spor3.workingGroup');
    // When the commissorium itself ended there is nothing left to lapse.
    if (!gaveUp || event.type === 'CommissoriumEnded') return [];
    const id = commissoriumOf(run.id, (run.context as RevisionContext).commissoriumRound);
    return [
      {
        procedure: 'commissorium',
        id,
        command: 'LapseCommissorium',
        data: { reason: 'Revisionen venter ikke længere.' },
        mootWhenEnded: true,
      },
    ];
  },
};
