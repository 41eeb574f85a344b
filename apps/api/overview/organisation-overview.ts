import { plusDays } from '#engine/calendar.js';
import { type Body, levels } from '#organisation/body.js';
import type { OrganisationState } from '#organisation/organisation.js';
import { capacities, seatFunctions } from '#organisation/seat.js';
import { type BodyOnDay, organisationOnDay } from '#organisation/who-could-decide.js';
import type { SuccessionContext } from '#procedures/succession/context.js';
import { sides } from '#procedures/sides.js';
import type { FoldedRun } from '#read-models/queries/folded-runs.js';
import { knownBody } from './known-body.js';

type Succession = FoldedRun<SuccessionContext>;

/** Everything in the organisation on a day in Danish words, and the days on which it changes. */
export function organisationOverview(state: OrganisationState, successions: readonly Succession[], on: string): object {
  return {
    on,
    levels: Object.entries(levels).map(([key, title]) => ({ key, title })),
    bodies: organisationOnDay(state, on).map((body) => bodyLine(state, body, on)),
    changes: changesOf(state),
    successions: successions.map((one) => successionLine(state, one)),
  };
}

/** The seats of a body on a day, in words. */
export function seatLines(state: OrganisationState, { seats }: Pick<BodyOnDay, 'seats'>): object[] {
  return seats.map((seat) => {
    const capacity = state.seats.get(seat.seat)?.capacity;
    return {
      ...seat,
      functionTitle: seatFunctions[seat.function],
      ...(seat.side && { sideTitle: sides[seat.side] }),
      ...(capacity && { capacityTitle: capacities[capacity] }),
    };
  });
}

/** A plan for who takes over from whom, and how far it has come. */
export function successionLine(state: OrganisationState, { summary, run: { context } }: Succession): object {
  const { title, day, legalBasis, lines } = context;
  return {
    id: summary.id,
    title,
    day,
    legalBasis,
    stateTitle: summary.title,
    carriedOut: summary.ended,
    lines: lines.map(({ body, successor, name, confirmed, takesWork, note }) => ({
      body: knownBody(state, body),
      successor: { id: successor, name, known: state.bodies.has(successor) },
      confirmed,
      takesWork,
      ...(note && { note }),
    })),
  };
}

function bodyLine(state: OrganisationState, body: BodyOnDay, on: string): object {
  const { seats: _asQuestions, faults, ...known } = body;
  return {
    ...known,
    levelTitle: levels[body.level],
    ...(body.side && { sideTitle: sides[body.side] }),
    seats: seatLines(state, body),
    members: membersOn(state.bodies.get(body.body), on).map(({ member, confirmed }) => ({
      ...knownBody(state, member),
      confirmed,
    })),
    faults: faults.map(({ text }) => text),
  };
}

/** The bodies that belong to another on a day. */
function membersOn(body: Body | undefined, on: string): Body['members'] {
  return (body?.members ?? []).filter(({ from, to }) => from <= on && (to === undefined || on <= to));
}

/** The days from which something in the organisation is otherwise, oldest first, and how many things. */
function changesOf({ bodies, seats }: OrganisationState): { readonly on: string; readonly count: number }[] {
  const after = (last: string | undefined): string[] => (last === undefined ? [] : [plusDays(last, 1)]);
  const days = [
    ...[...bodies.values()].flatMap(({ firstDay, lastDay, formerNames = [], members }) => [
      firstDay,
      ...after(lastDay),
      ...formerNames.map(({ until }) => plusDays(until, 1)),
      ...members.flatMap(({ from, to }) => [from, ...after(to)]),
    ]),
    ...[...seats.values()].flatMap(({ terms, substitutes, abolishedOn }) => [
      ...[...terms, ...substitutes].flatMap(({ from, to }) => [from, ...after(to)]),
      ...(abolishedOn ? [abolishedOn] : []),
    ]),
  ];
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].map(([on, count]) => ({ on, count })).toSorted((one, other) => (one.on < other.on ? -1 : 1));
}
