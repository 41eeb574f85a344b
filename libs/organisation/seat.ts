import { plusDays } from '#engine/calendar.js';
import type { Side, Source } from '#engine/fact.js';

/** What a seat is for. */
export type SeatFunction =
  'tovholder' | 'kontaktdirektoer' | 'chair' | 'secretary' | 'member' | 'auditor' | 'administrator';

/** Danish words for the functions. */
export const seatFunctions: { readonly [name in SeatFunction]: string } = {
  tovholder: 'Tovholder',
  kontaktdirektoer: 'Kontaktdirektør',
  chair: 'Formand',
  secretary: 'Sekretær',
  member: 'Medlem',
  auditor: 'Revisor',
  administrator: 'Administrator',
};

/** By what a member sits in a political body, where the rules ask for it. */
export type Capacity = 'regionalCouncilChair' | 'regionalCouncillor' | 'clusterChairMayor' | 'municipalCommitteeChair';

/** Danish words for the capacities. */
export const capacities: { readonly [name in Capacity]: string } = {
  regionalCouncilChair: 'Formand for regionsrådet',
  regionalCouncillor: 'Medlem af regionsrådet',
  clusterChairMayor: 'Borgmester fra en kommune, der har formandskabet i en klynge',
  municipalCommitteeChair: 'Formand for et kommunalt udvalg',
};

/** A person in a seat from `from` to `to`, both days included; without `to` until further notice. */
export interface Term {
  readonly person: string;
  readonly from: string;
  readonly to?: string;
  /** Where it is known from, where it was entered afterwards. */
  readonly source?: Source;
}

/** A term that ends by itself. */
export type LimitedTerm = Term & { readonly to: string };

/** A substitute the holder has asked for, and nobody has answered yet. */
export interface SubstituteProposal extends LimitedTerm {
  readonly reason: string;
  /** The holder who asked. */
  readonly proposedBy: string;
}

/** A seat in a body, with everyone who has held it and everyone who may stand in. */
export interface Seat {
  readonly title: string;
  readonly body: string;
  readonly function: SeatFunction;
  readonly side?: Side;
  readonly capacity?: Capacity;
  readonly terms: readonly Term[];
  /** Approved substitutes; their mandate stops by itself on `to`, which is never open. */
  readonly substitutes: readonly LimitedTerm[];
  readonly proposal?: SubstituteProposal;
  /** The day it was abolished: from then on there is no such seat. Known to the directory. */
  readonly abolishedOn?: string;
}

/** Who holds the seat on a day; undefined when it is vacant. */
export function holderOn(seat: Seat, day: string): Term | undefined {
  return seat.terms.findLast((term) => covers(term, day));
}

/** The approved substitute on a day, if the person is one. A substitute's substitute does not exist. */
export function substituteOn(seat: Seat, person: string, day: string): LimitedTerm | undefined {
  return seat.substitutes.find((term) => term.person === person && covers(term, day));
}

/** Every approved substitute on a day. */
export function substitutesOn(seat: Seat, day: string): LimitedTerm[] {
  return seat.substitutes.filter((term) => covers(term, day));
}

/** The first day of the vacancy that a day is in; undefined when nobody had held the seat before. */
export function vacantSince(seat: Seat, day: string): string | undefined {
  const ends = seat.terms.flatMap(({ from, to }) => (to !== undefined && to < day && from <= to ? [to] : []));
  const last = ends.toSorted().at(-1);
  return last === undefined ? undefined : plusDays(last, 1);
}

/** Whether a seat has been abolished by a day. */
export function isAbolished({ abolishedOn }: Seat, day: string): boolean {
  return abolishedOn !== undefined && abolishedOn <= day;
}

/** Whether two periods share a day. An open end is without end. */
export function overlap(one: Pick<Term, 'from' | 'to'>, other: Pick<Term, 'from' | 'to'>): boolean {
  // A period that was called back before it began has its end before its beginning, and no day at all.
  if (isEmpty(one) || isEmpty(other)) return false;
  return one.from <= (other.to ?? FAR) && other.from <= (one.to ?? FAR);
}

function isEmpty({ from, to }: Pick<Term, 'from' | 'to'>): boolean {
  return to !== undefined && to < from;
}

const FAR = '9999-12-31';

function covers(term: Term, day: string): boolean {
  return term.from <= day && (term.to === undefined || day <= term.to);
}
