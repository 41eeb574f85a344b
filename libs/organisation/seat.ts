import type { Side } from '#engine/fact.js';

/** What a seat is for. */
export type SeatFunction = 'tovholder' | 'kontaktdirektoer' | 'chair' | 'secretary' | 'member' | 'auditor';

/** Danish words for the functions. */
export const seatFunctions: { readonly [name in SeatFunction]: string } = {
  tovholder: 'Tovholder',
  kontaktdirektoer: 'Kontaktdirektør',
  chair: 'Formand',
  secretary: 'Sekretær',
  member: 'Medlem',
  auditor: 'Revisor',
};

/** A person in a seat from `from` to `to`, both days included; without `to` until further notice. */
export interface Term {
  readonly person: string;
  readonly from: string;
  readonly to?: string;
}

/** A seat in a body, with everyone who has held it and everyone who may stand in. */
export interface Seat {
  readonly title: string;
  readonly body: string;
  readonly function: SeatFunction;
  readonly side?: Side;
  readonly terms: readonly Term[];
  /** Approved substitutes; their mandate stops by itself on `to`, which is never open. */
  readonly substitutes: readonly Required<Term>[];
}

/** Who holds the seat on a day; undefined when it is vacant. */
export function holderOn(seat: Seat, day: string): Term | undefined {
  return seat.terms.findLast((term) => covers(term, day));
}

/** The approved substitute on a day, if the person is one. A substitute's substitute does not exist. */
export function substituteOn(seat: Seat, person: string, day: string): Required<Term> | undefined {
  return seat.substitutes.find((term) => term.person === person && covers(term, day));
}

function covers(term: Term, day: string): boolean {
  return term.from <= day && (term.to === undefined || day <= term.to);
}
