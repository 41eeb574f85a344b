import { danishDay, plusDays } from '#engine/calendar.js';
import type { Definition } from '#engine/procedure.js';
import type { Seat, Term } from '#organisation/seat.js';
import type { SeatFact } from './events.js';

/** What each event makes of a seat. */
export const evolve: Definition<Seat, SeatFact>['evolve'] = {
  SeatCreated: (context, { data }) => ({ ...context, ...data }),
  HolderAppointed: (context, { data, source }) => ({
    ...unproposed(context),
    terms: [...endedBefore(context.terms, data.from), { ...data, ...(source && { source }) }],
  }),
  TermEnded: (context, { data }) => ({
    ...unproposed(context),
    terms: context.terms.map((term, index) => (index === context.terms.length - 1 ? { ...term, to: data.on } : term)),
  }),
  SubstituteProposed: (context, { data, actor }) => ({
    ...context,
    proposal: { ...data, proposedBy: actor.person },
  }),
  SubstituteApproved: (context, { data, source }) => ({
    ...(context.proposal?.person === data.person ? unproposed(context) : context),
    substitutes: [...context.substitutes, { ...data, ...(source && { source }) }],
  }),
  SubstituteDeclined: (context) => unproposed(context),
  SubstituteRevoked: (context, { data }) => ({
    ...context,
    // One that is called back before it began keeps its row with an end before its beginning: it covers no day.
    substitutes: context.substitutes.map((term) =>
      term.person === data.person && data.on < term.to ? { ...term, to: data.on } : term,
    ),
  }),
  SeatAbolished: (context, { at }) => ({
    ...unproposed(context),
    terms: endedBefore(context.terms, danishDay(at)),
  }),
};

/** What a holder has asked for falls with the holder. */
function unproposed({ proposal: _answered, ...seat }: Seat): Seat {
  return seat;
}

/** A holder's term ends at the latest the day before the next one's begins. */
function endedBefore(terms: readonly Term[], day: string): Term[] {
  const last = plusDays(day, -1);
  return terms.map((term) => (term.to === undefined || term.to > last ? { ...term, to: last } : term));
}
