import type { OrganisationState } from './organisation.js';
import { type BodyOnDay, type SeatOnDay, organisationOnDay } from './who-could-decide.js';

/** What became of a body or a seat between two days. */
export interface OrganisationChange {
  readonly kind: 'established' | 'renamed' | 'abolished' | 'succeeded' | 'seatCreated' | 'seatAbolished' | 'holder';
  readonly body: string;
  readonly seat?: string;
  /** Danish, one sentence. */
  readonly text: string;
  /** The holder, for a seat. */
  readonly before?: string | null;
  readonly after?: string | null;
}

/** An organisation as it was known, on a day. */
export interface OrganisationOn {
  readonly state: OrganisationState;
  readonly day: string;
}

/**
 * What is different in the organisation from one day to another: bodies in the order they were recorded, each with its
 * seats.
 */
export function organisationChanges(from: OrganisationOn, to: OrganisationOn): OrganisationChange[] {
  const earlier = new Map(organisationOnDay(from.state, from.day).map((body) => [body.body, body]));
  return organisationOnDay(to.state, to.day).flatMap((body) => {
    const before = earlier.get(body.body);
    return [...bodyChanges(before, body), ...seatChanges(before, body)];
  });
}

function bodyChanges(before: BodyOnDay | undefined, after: BodyOnDay): OrganisationChange[] {
  const { body, name, standing, successors } = after;
  const was = before?.standing === 'exists';
  if (standing === 'exists' && !was) return [{ kind: 'established', body, text: `${name} findes nu.` }];
  if (standing === 'ended' && was) {
    const heirs = successors.map((successor) => successor.name).join(', ');
    return heirs === ''
      ? [{ kind: 'abolished', body, text: `${name} er ophørt; ingen efterfølger er registreret.` }]
      : [{ kind: 'succeeded', body, text: `${name} er ophørt og afløst af ${heirs}.` }];
  }
  if (before && was && before.name !== name) {
    return [{ kind: 'renamed', body, text: `${before.name} hedder nu ${name}.` }];
  }
  return [];
}

function seatChanges(before: BodyOnDay | undefined, after: BodyOnDay): OrganisationChange[] {
  // With a body that is gone, its seats are: the sentence about the body says so.
  if (after.standing !== 'exists') return [];
  const { body, name } = after;
  const earlier = new Map((before?.seats ?? []).map((seat) => [seat.seat, seat]));
  const there = new Set(after.seats.map(({ seat }) => seat));
  const gone = [...earlier.values()].filter(({ seat }) => !there.has(seat));
  return [
    ...after.seats.flatMap((seat) => seatChange(earlier.get(seat.seat), seat, after)),
    ...gone.map((seat) => ({
      kind: 'seatAbolished' as const,
      body,
      seat: seat.seat,
      text: `${seat.title} i ${name} er nedlagt.`,
      before: personIn(seat),
      after: null,
    })),
  ];
}

function seatChange(before: SeatOnDay | undefined, after: SeatOnDay, place: BodyOnDay): OrganisationChange[] {
  const [was, is] = [before && personIn(before), personIn(after)];
  if (before && was === is && before.standing === after.standing) return [];
  const { seat, title } = after;
  const kind = before ? 'holder' : 'seatCreated';
  const what = `${title} i ${place.name}`;
  const text = before ? `${what}: ${words(before)} → ${words(after)}.` : `${what} er oprettet: ${words(after)}.`;
  return [{ kind, body: place.body, seat, text, before: was ?? null, after: is }];
}

function personIn({ holder }: SeatOnDay): string | null {
  return holder?.person ?? null;
}

function words(seat: SeatOnDay): string {
  return personIn(seat) ?? (seat.standing === 'vacant' ? 'ledig' : 'ukendt');
}
