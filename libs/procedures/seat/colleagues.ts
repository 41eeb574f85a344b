import type { Run, Surroundings } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import type { Body } from '#organisation/body.js';
import { compositionOf } from '#organisation/composition.js';
import { type Seat, type SeatFunction, type Term, overlap, seatFunctions } from '#organisation/seat.js';
import { sides } from '../sides.js';
import type { CreateSeat } from './commands.js';

/**
 * Refuses a seat that can never be right: one too many, or on a side the body does not have. Only where the rule says
 * exactly how many there are; what is merely missing is told by `checkComposition`, not refused.
 */
export function refuseSeatTooMany(input: CreateSeat, body: Body, { seats = [] }: Surroundings): void {
  const composition = body.level === 'tovholderfunktion' ? compositionOf(body) : undefined;
  if (composition === undefined) return;
  const ours = composition.requirements.filter((one) => one.function === input.function && one.side === input.side);
  const role = seatFunctions[input.function].toLocaleLowerCase('da');
  const [requirement] = ours;
  if (requirement === undefined) {
    throw refuse(`En tovholderfunktion har ${composition.rule}. Der er ikke plads til ${withSide(role, input)}.`);
  }
  const there = existing(seats).filter(
    ({ context }) => context.function === input.function && context.side === input.side,
  );
  if (there.length < (requirement.max ?? Number.POSITIVE_INFINITY)) return;
  throw refuse(
    `En tovholderfunktion har ${composition.rule}. Der er allerede en ${requirement.title}: ${there.map(({ id }) => id).join(', ')}.`,
  );
}

/**
 * Refuses a person who would hold two seats that must be different people's, at the same time.
 */
export function refuseSecondSeat(run: Run<Seat>, term: Term, body: Body, { seats = [] }: Surroundings): void {
  const different = differentIn(body);
  if (!different.includes(run.context.function)) return;
  const other = existing(seats).find(
    ({ id, context }) =>
      id !== run.id &&
      different.includes(context.function) &&
      isAtOdds(body, context, run.context) &&
      context.terms.some((held) => held.person === term.person && overlap(held, term)),
  );
  if (other === undefined) return;
  throw refuse(
    `${term.person} har allerede posten ${other.context.title} (${other.id}) i samme periode. ` +
      'De to poster skal være forskellige personers.',
  );
}

/** Refuses a substitute who sits on the other side of the same body, where two sides must be two people. */
export function refuseOtherSide(run: Run<Seat>, term: Term, body: Body, { seats = [] }: Surroundings): void {
  const { side, function: fn } = run.context;
  if (!differentIn(body).includes(fn)) return;
  const other = existing(seats).find(
    ({ context }) =>
      context.side !== undefined &&
      side !== undefined &&
      context.side !== side &&
      context.terms.some((held) => held.person === term.person && overlap(held, term)),
  );
  if (other === undefined) return;
  throw refuse(
    `${term.person} har posten ${other.context.title} (${other.id}) på den anden side af samme organ i perioden ` +
      'og kan ikke være stedfortræder her.',
  );
}

/** In a tovholderfunktion all four are different people; elsewhere the two of a pair are. */
function isAtOdds({ level }: Body, one: Seat, other: Seat): boolean {
  return level === 'tovholderfunktion' || (one.function === other.function && one.side !== other.side);
}

function differentIn(body: Body): readonly SeatFunction[] {
  return (compositionOf(body)?.different ?? []).filter((fn) => fn !== 'member');
}

function existing(seats: readonly Run[]): readonly Run<Seat>[] {
  return (seats as readonly Run<Seat>[]).filter(({ value }) => value !== 'abolished');
}

function withSide(role: string, { side }: CreateSeat): string {
  return side === undefined ? `en ${role} uden side` : `en ${role} for ${sides[side]}`;
}

function refuse(reason: string): Refusal {
  return new Refusal('requirement-not-met', `${reason} Ret organisationen først, eller vælg en anden.`);
}
