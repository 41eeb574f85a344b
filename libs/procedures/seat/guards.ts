import { danishDay } from '#engine/calendar.js';
import type { Definition } from '#engine/procedure.js';
import { type Seat, holderOn, overlap } from '#organisation/seat.js';
import type { HolderAppointed, SeatFact, SubstituteApproved, SubstituteRevoked, TermEnded } from './events.js';

/** What must hold for a seat to be filled, left or stood in for. */
export const guards: Definition<Seat, SeatFact>['guards'] = {
  afterEarlierTerms: {
    text: 'En periode skal begynde efter den forrige og slutte tidligst samme dag, den begynder.',
    readsInput: true,
    holds: ({ terms }, fact) => {
      const { from, to } = (fact as HolderAppointed).data;
      return (terms.at(-1)?.from ?? '') < from && (to === undefined || from <= to);
    },
  },
  endsAfterItBegan: {
    text: 'Perioden kan ikke slutte før den dag, den begyndte.',
    readsInput: true,
    holds: ({ terms }, fact) => (terms.at(-1)?.from ?? '') <= (fact as TermEnded).data.on,
  },
  periodInOrder: {
    text: 'Stedfortræderens periode skal slutte tidligst den dag, den begynder.',
    readsInput: true,
    holds: (_context, fact) => (fact as SubstituteApproved).data.from <= (fact as SubstituteApproved).data.to,
  },
  notTheHolder: {
    text: 'Den, der har posten, kan ikke være sin egen stedfortræder.',
    readsInput: true,
    holds: ({ terms }, fact) => terms.at(-1)?.person !== (fact as SubstituteApproved).data.person,
  },
  askedByTheHolder: {
    text: 'Kun den, der selv har posten, kan foreslå en stedfortræder; en stedfortræder kan ikke give mandatet videre.',
    holds: (seat, { actor, at }) =>
      actor.onBehalfOf === undefined && holderOn(seat, danishDay(at))?.person === actor.person,
  },
  approvedBySomebodyElse: {
    text: 'En stedfortræder skal godkendes af en anden end stedfortræderen selv og den, der har posten.',
    readsInput: true,
    holds: ({ terms, proposal }, fact) => {
      const concerned = [
        terms.at(-1)?.person,
        proposal?.proposedBy,
        (fact as Partial<SubstituteApproved>).data?.person ?? proposal?.person,
      ];
      return !concerned.includes(fact.actor.person);
    },
  },
  notByASubstitute: {
    text: 'En stedfortræder kan ikke godkendes af en, der selv handler som stedfortræder.',
    holds: (_context, { actor }) => actor.onBehalfOf === undefined,
  },
  somethingProposed: {
    text: 'Der er ikke foreslået en stedfortræder.',
    holds: ({ proposal }) => proposal !== undefined,
  },
  standsIn: {
    text: 'Personen er ikke godkendt stedfortræder efter den dag.',
    readsInput: true,
    holds: ({ substitutes }, fact) => {
      const { person, on } = (fact as SubstituteRevoked).data;
      return substitutes.some((term) => term.person === person && on < term.to && overlap(term, term));
    },
  },
};
