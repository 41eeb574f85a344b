import type { Side } from '#engine/fact.js';
import { existsOn } from './body.js';
import { type Composition, type Requirement, compositionOf } from './composition.js';
import type { OrganisationState } from './organisation.js';
import { type Seat, type SeatFunction, holderOn, isAbolished, seatFunctions } from './seat.js';

/** What is wrong with how a body is made up on a day. */
export interface CompositionFault {
  readonly kind: 'missing' | 'tooMany' | 'wrongSide' | 'samePerson';
  /** Danish, a whole sentence. */
  readonly text: string;
  readonly seats: readonly string[];
}

/** A seat with its id and who holds it. */
interface Held {
  readonly id: string;
  readonly seat: Seat;
  readonly person?: string;
}

const sideWords: { readonly [side in Side]: string } = {
  municipal: 'kommunerne',
  regional: 'regionen',
  generalPractice: 'almen praksis',
};

/**
 * Holds a body's seats on a day against the rule for how it must be made up. Empty where all is well, where no rule is
 * known, and where the body does not exist: what is merely incomplete is told, never refused.
 */
export function checkComposition(state: OrganisationState, bodyId: string, day: string): CompositionFault[] {
  const body = state.bodies.get(bodyId);
  const composition = body && compositionOf(body);
  if (!composition || !existsOn(body, day)) return [];
  const held = seatsIn(state, bodyId, day);
  return [
    ...composition.requirements.flatMap((requirement) => count(requirement, held)),
    ...(composition.chairsOrReferenceGroup ? chairs(state, bodyId, held, day) : []),
    ...wrongSides(composition, held),
    ...sharedPeople(composition, held),
  ];
}

function seatsIn({ seats }: OrganisationState, body: string, day: string): Held[] {
  return [...seats]
    .filter(([, seat]) => seat.body === body && !isAbolished(seat, day))
    .map(([id, seat]) => {
      const person = holderOn(seat, day)?.person;
      return { id, seat, ...(person !== undefined && { person }) };
    });
}

function count(requirement: Requirement, held: readonly Held[]): CompositionFault[] {
  const { function: fn, side, capacity, title, min, max = Number.POSITIVE_INFINITY } = requirement;
  const those = held.filter(
    ({ seat }) =>
      seat.function === fn &&
      (side === undefined || seat.side === side) &&
      (capacity === undefined || seat.capacity === capacity),
  );
  const filled = those.filter(({ person }) => person !== undefined);
  const ids = (some: readonly Held[]): string[] => some.map(({ id }) => id);
  if (filled.length > max) {
    return [{ kind: 'tooMany', text: `For mange: ${title}: ${filled.length}, højst ${max}.`, seats: ids(filled) }];
  }
  if (filled.length >= min) return [];
  const vacant = those.filter(({ person }) => person === undefined);
  const why = vacant.length > 0 ? ` Ledig: ${ids(vacant).join(', ')}.` : ' Ingen post er oprettet til det.';
  const number = min === 1 ? '' : `: ${filled.length} af ${min}`;
  return [{ kind: 'missing', text: `Mangler: ${title}${number}.${why}`, seats: ids(vacant) }];
}

function chairs({ bodies }: OrganisationState, bodyId: string, held: readonly Held[], day: string): CompositionFault[] {
  const filled = held.filter(({ seat, person }) => seat.function === 'chair' && person !== undefined);
  const seats = filled.map(({ id }) => id);
  if (filled.length === 2) return [];
  if (filled.length > 2) return [{ kind: 'tooMany', text: `For mange: formand: ${filled.length}, højst 2.`, seats }];
  if (filled.length === 1)
    return [{ kind: 'missing', text: 'Mangler: den anden formand i et delt formandskab.', seats }];
  const hasReferenceGroup = [...bodies.values()].some(
    (one) => one.parent === bodyId && one.level === 'referenceGroup' && existsOn(one, day),
  );
  return hasReferenceGroup
    ? []
    : [{ kind: 'missing', text: 'Mangler: et delt formandskab på to, eller en referencegruppe i stedet.', seats: [] }];
}

function wrongSides({ sides, requirements }: Composition, held: readonly Held[]): CompositionFault[] {
  const functions = new Set<SeatFunction>(requirements.map(({ function: fn }) => fn));
  return held
    .filter(({ seat }) => functions.has(seat.function) && (seat.side === undefined || !sides.includes(seat.side)))
    .map(({ id, seat }) => {
      const on = seat.side === undefined ? 'har ingen side' : `er for ${sideWords[seat.side]}`;
      const allowed = sides.map((side) => sideWords[side]).join(' eller ');
      return {
        kind: 'wrongSide' as const,
        text: `Forkert side: ${id} ${on}, men skal være for ${allowed}.`,
        seats: [id],
      };
    });
}

function sharedPeople({ different }: Composition, held: readonly Held[]): CompositionFault[] {
  const concerned = held.filter(({ seat, person }) => person !== undefined && different.includes(seat.function));
  const people = [...new Set(concerned.map(({ person }) => person!))];
  return people
    .map((person) => ({ person, several: concerned.filter((one) => one.person === person) }))
    .filter(({ several }) => several.length > 1)
    .map(({ person, several }) => {
      const posts = several.map(({ id, seat }) => `${seatFunctions[seat.function].toLocaleLowerCase('da')} (${id})`);
      const text = `Samme person: ${person} er både ${posts.join(' og ')}; det skal være forskellige personer.`;
      return { kind: 'samePerson' as const, text, seats: several.map(({ id }) => id) };
    });
}
