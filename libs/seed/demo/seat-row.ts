import type { Side } from '#engine/fact.js';
import { type SeatFunction, type Term, seatFunctions } from '#organisation/seat.js';
import { bodies } from '../organisation/requests.js';
import { GOVERNANCE_BEGINS } from '../sources.js';

/** A seat with everyone who has held it; a term with `to` has ended, and the seat is vacant if it is the last. */
export interface SeatRow {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly function: SeatFunction;
  readonly side?: Side;
  readonly terms: readonly Term[];
}

/**
 * A seat in a body, held since the governance model began, or by the given terms. Its id is `<body>-<function>-<side>`,
 * with `number` behind it where a side has more than one.
 */
export function seat(
  body: string,
  fn: SeatFunction,
  side: Side | undefined,
  held: string | readonly Term[],
  number?: number,
): SeatRow {
  const terms = typeof held === 'string' ? [{ person: held, from: GOVERNANCE_BEGINS }] : held;
  const id = [body, fn, ...(side ? [slugs[side]] : []), ...(number === undefined ? [] : [number])].join('-');
  return { id, title: titleOf(body, fn, side), body, function: fn, ...(side && { side }), terms };
}

const slugs: { readonly [side in Side]: string } = {
  municipal: 'municipal',
  regional: 'regional',
  generalPractice: 'general-practice',
};

function titleOf(body: string, fn: SeatFunction, side: Side | undefined): string {
  const name = bodies.find(({ id }) => id === body)?.name ?? body;
  const role = seatFunctions[fn];
  // »Medlem« is the one of these words that is neuter.
  const t = fn === 'member' ? 't' : '';
  switch (side) {
    case 'municipal':
      return `Kommunal${t} ${role.toLocaleLowerCase('da')}, ${name}`;
    case 'regional':
      return `Regional${t} ${role.toLocaleLowerCase('da')}, ${name}`;
    case 'generalPractice':
      return `${role} for almen praksis, ${name}`;
    default:
      return `${role}, ${name}`;
  }
}
