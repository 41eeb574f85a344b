import type { Policy } from '#engine/policy.js';
import { commissoriumOf } from '../commissorium-id.js';
import type { RevisionContext } from '../revision/context.js';
import { shortened } from './shortened.js';

/** A revision that begins on spor 3 needs a commissorium of its own. */
export const openCommissorium: Policy = {
  name: 'open-commissorium',
  title: 'Begynd kommissorium',
  description: 'Når en revision begynder på spor 3, begyndes dens kommissorium.',
  listensTo: ['revision'],
  react({ entered, run }) {
    if (!entered.has('spor3.commissorium')) return [];
    const { tovholderfunktion, need, commissoriumRound } = run.context as RevisionContext;
    return [
      {
        procedure: 'commissorium',
        id: commissoriumOf(run.id, commissoriumRound),
        command: 'OpenCommissorium',
        data: { title: shortened(need?.description ?? run.id, 300), tovholderfunktion, revision: run.id },
      },
    ];
  },
};
