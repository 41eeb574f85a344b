import type { Side } from '#engine/fact.js';
import { matches } from '#engine/authorise.js';
import type { SeatQuery } from '#engine/procedure.js';
import { type Body, type Level, existsOn, nameOn } from './body.js';
import { type CompositionFault, checkComposition } from './check-composition.js';
import type { OrganisationState } from './organisation.js';
import {
  type Seat,
  type SeatFunction,
  type LimitedTerm,
  type Term,
  holderOn,
  isAbolished,
  substitutesOn,
  vacantSince,
} from './seat.js';

/** How much is known of a body on a day: that it was there, that it was not, or nothing. */
export type BodyStanding = 'exists' | 'notYet' | 'ended' | 'unknown';

/** A seat on a day. `unknown` where the record of who held it begins later. */
export interface SeatOnDay {
  readonly seat: string;
  readonly title: string;
  readonly function: SeatFunction;
  readonly side?: Side;
  readonly standing: 'held' | 'vacant' | 'unknown';
  readonly holder?: Term;
  /** Approved to act for the holder that day; nobody stands in for a vacant seat. */
  readonly substitutes: readonly LimitedTerm[];
  /** First day of the vacancy; absent where the seat has never been held. */
  readonly vacantSince?: string;
}

/** A body on a day: its name then, its legal basis, who could act for it, and what is not known. */
export interface BodyOnDay {
  readonly body: string;
  readonly name: string;
  /** The name it has now, where that is another. */
  readonly nameNow?: string;
  readonly code?: string;
  readonly level: Level;
  readonly side?: Side;
  readonly parent?: string;
  readonly standing: BodyStanding;
  /** Danish, one sentence: what is known of it that day. */
  readonly text: string;
  readonly legalBasis: string;
  readonly firstDay: string;
  readonly lastDay?: string;
  readonly successors: readonly { readonly body: string; readonly name: string }[];
  readonly portfolio: readonly string[];
  readonly seats: readonly SeatOnDay[];
  /** What the rule for its composition finds missing or wrong that day. */
  readonly faults: readonly CompositionFault[];
}

/** Who could decide for a body on a day. Always an answer: undefined only for an id that no body has. */
export function bodyOnDay(state: OrganisationState, id: string, day: string): BodyOnDay | undefined {
  const body = state.bodies.get(id);
  if (body === undefined) return undefined;
  const standing = standingOf(body, day);
  const seats = standing === 'exists' ? seatsOnDay(state, id, day) : [];
  const { name, code, level, side, parent, legalBasis, firstDay, lastDay, portfolio } = body;
  const then = nameOn(body, day);
  return {
    body: id,
    name: then,
    ...(then !== name && { nameNow: name }),
    ...(code !== undefined && { code }),
    level,
    ...(side && { side }),
    ...(parent !== undefined && { parent }),
    standing,
    text: textOf(state, body, standing, seats),
    legalBasis,
    firstDay,
    ...(lastDay !== undefined && { lastDay }),
    successors: heirs(state, body),
    portfolio: standing === 'exists' ? portfolio : [],
    seats,
    faults: checkComposition(state, id, day),
  };
}

/** Every body there is a record of, in the order they were recorded, as it was on a day. */
export function organisationOnDay(state: OrganisationState, day: string): BodyOnDay[] {
  return [...state.bodies.keys()].map((id) => bodyOnDay(state, id, day)!);
}

/** The seats that a query means, in bodies that existed that day, with who could act in them. */
export function seatsMeant(
  state: OrganisationState,
  query: SeatQuery,
  day: string,
): (SeatOnDay & { readonly body: string })[] {
  return [...state.seats]
    .filter(([id, seat]) => matches(query, { ...seat, seat: id }) && !isAbolished(seat, day))
    .filter(([, { body }]) => standingOf(state.bodies.get(body), day) === 'exists')
    .map(([id, seat]) => ({ body: seat.body, ...seatOnDay(id, seat, day) }));
}

function standingOf(body: Body | undefined, day: string): BodyStanding {
  if (body === undefined) return 'unknown';
  if (existsOn(body, day)) return 'exists';
  if (body.firstDay <= day) return 'ended';
  return body.firstDayKnown === false ? 'unknown' : 'notYet';
}

function seatsOnDay({ seats }: OrganisationState, body: string, day: string): SeatOnDay[] {
  return [...seats]
    .filter(([, seat]) => seat.body === body && !isAbolished(seat, day))
    .map(([id, seat]) => seatOnDay(id, seat, day));
}

function seatOnDay(id: string, seat: Seat, day: string): SeatOnDay {
  const { title, function: fn, side } = seat;
  const place = { seat: id, title, function: fn, ...(side && { side }) };
  const holder = holderOn(seat, day);
  if (holder) return { ...place, standing: 'held', holder, substitutes: substitutesOn(seat, day) };
  const first = seat.terms.map(({ from }) => from).toSorted()[0];
  if (first !== undefined && day < first) return { ...place, standing: 'unknown', substitutes: [] };
  const since = vacantSince(seat, day);
  return { ...place, standing: 'vacant', substitutes: [], ...(since !== undefined && { vacantSince: since }) };
}

function heirs({ bodies }: OrganisationState, { successors }: Body): BodyOnDay['successors'] {
  return successors.map((body) => ({ body, name: bodies.get(body)?.name ?? body }));
}

function textOf(state: OrganisationState, body: Body, standing: BodyStanding, seats: readonly SeatOnDay[]): string {
  const { firstDay, lastDay } = body;
  switch (standing) {
    case 'unknown':
      return `Ukendt: systemet har intet registreret om organet før den ${firstDay}.`;
    case 'notYet':
      return `Organet fandtes ikke endnu; dets første dag er den ${firstDay}.`;
    case 'ended': {
      const names = heirs(state, body).map(({ name }) => name);
      const after = names.length > 0 ? `det er afløst af ${names.join(', ')}` : 'ingen efterfølger er registreret';
      return `Organet var ophørt; dets sidste dag var den ${lastDay}, og ${after}.`;
    }
    case 'exists':
      return seats.length === 0
        ? 'Organet fandtes, men hvem der sad i det, er ikke registreret: ukendt, ikke tomt.'
        : summary(seats);
  }
}

function summary(seats: readonly SeatOnDay[]): string {
  const counted = (standing: SeatOnDay['standing']): number =>
    seats.filter((seat) => seat.standing === standing).length;
  const parts = [
    `${counted('held')} besat`,
    ...(counted('vacant') > 0 ? [`${counted('vacant')} ledig`] : []),
    ...(counted('unknown') > 0 ? [`${counted('unknown')} ukendt`] : []),
  ];
  return `Organet fandtes; af ${seats.length} registrerede poster var ${parts.join(', ')}.`;
}
