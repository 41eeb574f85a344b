import type { ChartState } from '#engine/chart.js';
import type { SeatFact } from './events.js';

/** A seat is vacant or held. Who could act on a given day follows from its dated terms, not from this state. */
export const chart: ChartState<SeatFact['type']> = {
  title: 'Post',
  description: 'En post i et organ.',
  initial: 'uncreated',
  states: {
    uncreated: {
      title: 'Ikke oprettet',
      description: 'Posten findes ikke endnu.',
      quiet: true,
      on: { SeatCreated: { target: 'vacant' } },
    },
    vacant: {
      title: 'Ledig',
      description: 'Ingen er udpeget.',
      on: {
        HolderAppointed: { target: 'held', guard: 'afterEarlierTerms' },
        SeatAbolished: { target: 'abolished' },
      },
    },
    held: {
      title: 'Besat',
      description: 'En person er udpeget, og en stedfortræder kan være godkendt.',
      on: {
        HolderAppointed: { guard: 'afterEarlierTerms' },
        SubstituteProposed: { guard: ['askedByTheHolder', 'periodInOrder', 'notTheHolder'] },
        SubstituteApproved: {
          guard: ['periodInOrder', 'notTheHolder', 'approvedBySomebodyElse', 'notByASubstitute'],
        },
        SubstituteDeclined: { guard: 'somethingProposed' },
        SubstituteRevoked: { guard: 'standsIn' },
        TermEnded: { target: 'vacant', guard: 'endsAfterItBegan' },
        SeatAbolished: { target: 'abolished' },
      },
    },
    abolished: { title: 'Nedlagt', description: 'Posten findes ikke længere.', type: 'final' },
  },
};
