import type { OpenRun, Reaction } from '#engine/policy.js';
import { type Seat, type Term, holderOn } from '#organisation/seat.js';
import { movedSeat, movedWhole } from '../../moved-seat.js';
import type { SuccessorLine } from '../../succession/commands.js';
import { type SuccessionContext, oldBodies } from '../../succession/context.js';
import { shortened } from '../shortened.js';
import { lastDayOf, nameOf, openSeats } from './open-organisation.js';

/** A seat, the line of the plan that moves it, and the id it gets. */
interface Move {
  readonly seat: Seat;
  readonly line: SuccessorLine;
  readonly to: string;
}

/**
 * Seats as new terms in new seats: created in the successor, filled by whoever held the old one on its last day. A
 * vacant seat moves vacant. Every term in an old body ends with the body. Substitutes do not move: whoever is to stand
 * in for a seat in another body is approved for that.
 */
export function movedSeats(context: SuccessionContext, open: readonly OpenRun[]): Reaction[] {
  return [...moves(context, open).flatMap((move) => moved(move, context, open)), ...endedTerms(context, open)];
}

function moves({ lines }: SuccessionContext, open: readonly OpenRun[]): Move[] {
  const found = lines.flatMap((line) =>
    [...openSeats(open)]
      .filter(([, seat]) => seat.body === line.body && line.seats.includes(seat.function))
      .map(([from, seat]) => ({ from, seat, line, to: movedSeat(from, line.body, line.successor) })),
  );
  const count = (id: string): number => found.filter(({ to }) => to === id).length;
  // Two bodies that become one may have seats of the same name; those keep the whole of their old one.
  return found.map(({ from, seat, line, to }) => ({
    seat,
    line,
    to: count(to) === 1 ? to : movedWhole(from, line.successor),
  }));
}

function moved({ seat, line, to }: Move, context: SuccessionContext, open: readonly OpenRun[]): Reaction[] {
  const there = openSeats(open).get(to);
  const holder = holderOn(seat, lastDayOf(context));
  return [
    ...(there ? [] : [create(to, seat, line, nameOf(line.body, context, open))]),
    ...(holder && (there?.terms ?? []).length === 0
      ? [{ procedure: 'seat', id: to, command: 'Appoint', data: { ...rest(holder, context), from: context.day } }]
      : []),
  ];
}

/** What is left of a term that goes on: to its own end, where it has one. */
function rest({ person, to }: Term, context: SuccessionContext): object {
  return { person, ...(to !== undefined && to >= context.day && { to }) };
}

function create(id: string, seat: Seat, line: SuccessorLine, old: string): Reaction {
  const title = seat.title.includes(old) ? seat.title.replace(old, line.name) : `${seat.title}, ${line.name}`;
  const { function: fn, side, capacity } = seat;
  const kind = { function: fn, ...(side && { side }), ...(capacity && { capacity }) };
  const data = { title: shortened(title, 200), body: line.successor, ...kind };
  return { procedure: 'seat', id, command: 'CreateSeat', data };
}

function endedTerms(context: SuccessionContext, open: readonly OpenRun[]): Reaction[] {
  const last = lastDayOf(context);
  const old = new Set(oldBodies(context));
  const reason = `Skifte: ${context.title}`;
  return [...openSeats(open)]
    .filter(([, { body, terms }]) => {
      const term = terms.at(-1);
      return old.has(body) && term !== undefined && term.from <= last && (term.to === undefined || term.to > last);
    })
    .map(([id]) => ({ procedure: 'seat', id, command: 'EndTerm', data: { on: last, reason } }));
}
