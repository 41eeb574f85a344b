import type { Mandate } from './fact.js';
import type { ActingSeat, Awaited, MandateRule, Run, SeatQuery } from './procedure.js';
import { inPlaceOf, meantNow } from './succession.js';

/** The answer to "may this seat do this now?". A no carries a Danish reason. */
export type Verdict =
  | { readonly allowed: true; readonly mandate: Mandate }
  | { readonly allowed: false; readonly rule: string; readonly reason: string };

/** The seats a rule means on a run now; a body that was succeeded there stands as its successor. */
export function seatsFor<C>(rule: MandateRule<C>, run: Run<C>): SeatQuery[] {
  return rule.seats(run).map((query) => meantNow(run, query));
}

/** Judges one rule for one acting seat. Deny by default: only a seat the rule names may act. */
export function authorise<C>(rule: MandateRule<C>, run: Run<C>, acting: ActingSeat): Verdict {
  if (seatsFor(rule, run).some((query) => matches(query, acting))) {
    const { function: role, body, side } = acting;
    const seat = { function: role, body, ...(side && { side }), ...inPlaceOf(run, body) };
    return { allowed: true, mandate: { rule: rule.rule, ...seat } };
  }
  return { allowed: false, rule: rule.rule, reason: `Det kan kun ${rule.who}.` };
}

/** Whether a seat is one of those a query means. */
export function matches(query: SeatQuery, seat: Pick<ActingSeat, 'function' | 'body' | 'side' | 'seat'>): boolean {
  return (
    query.function === seat.function &&
    (query.body === undefined || query.body === seat.body) &&
    (query.side === undefined || query.side === seat.side) &&
    (query.seat === undefined || query.seat === seat.seat)
  );
}

/** The seats that what is awaited is awaited of: those with the mandate, narrowed to its side, its body or its seat. */
export function awaitedSeats<C>(rule: MandateRule<C>, run: Run<C>, awaited: Awaited): SeatQuery[] {
  const fits = (query: SeatQuery, name: 'side' | 'body' | 'seat'): boolean =>
    awaited[name] === undefined || query[name] === undefined || query[name] === awaited[name];
  const meant = rule.seats(run).filter((query) => fits(query, 'side') && fits(query, 'body') && fits(query, 'seat'));
  return meant.map((query) => meantNow(run, query));
}
