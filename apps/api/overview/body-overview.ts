import { type Body, levels, namesOf } from '#organisation/body.js';
import type { OrganisationState } from '#organisation/organisation.js';
import { type Seat, capacities, seatFunctions } from '#organisation/seat.js';
import { bodyOnDay } from '#organisation/who-could-decide.js';
import type { SuccessionContext } from '#procedures/succession/context.js';
import { sides } from '#procedures/sides.js';
import type { FoldedRun } from '#read-models/queries/folded-runs.js';
import { knownBody } from './known-body.js';
import { seatLines, successionLine } from './organisation-overview.js';

/** What a body page is made from. */
export interface BodySources {
  readonly state: OrganisationState;
  readonly successions: readonly FoldedRun<SuccessionContext>[];
  /** Titles of agreements by id. */
  readonly agreements: ReadonlyMap<string, string>;
}

/** One body with its whole dated record, and how it is composed on a day. The id must be a body's. */
export function bodyOverview(id: string, on: string, { state, successions, agreements }: BodySources): object {
  const body = state.bodies.get(id)!;
  const then = bodyOnDay(state, id, on)!;
  const own = [...state.seats].filter(([, seat]) => seat.body === id);
  return {
    on,
    id,
    name: then.name,
    otherNames: namesOf(body).filter((name) => name !== then.name),
    formerNames: body.formerNames ?? [],
    levelTitle: levels[body.level],
    ...(body.side && { sideTitle: sides[body.side] }),
    legalBasis: body.legalBasis,
    firstDay: body.firstDay,
    firstDayKnown: body.firstDayKnown !== false,
    ...(body.lastDay && { lastDay: body.lastDay }),
    standing: then.standing,
    text: then.text,
    faults: then.faults.map(({ text }) => text),
    seats: seatLines(state, then),
    records: own.map(([seat, known]) => seatRecord(seat, known)),
    ...relations(id, body, state),
    portfolio: body.portfolio.map((agreement) => ({ id: agreement, title: agreements.get(agreement) ?? agreement })),
    meetings: body.meetings ?? [],
    prepared: successions
      .filter(({ run }) => run.context.lines.some((line) => line.body === id || line.successor === id))
      .map((one) => successionLine(state, one)),
  };
}

/** A seat with everyone who has had it or stood in for them. */
function seatRecord(id: string, seat: Seat): object {
  const { title, function: role, side, capacity, terms, substitutes, abolishedOn } = seat;
  return {
    seat: id,
    title,
    functionTitle: seatFunctions[role],
    ...(side && { sideTitle: sides[side] }),
    ...(capacity && { capacityTitle: capacities[capacity] }),
    ...(abolishedOn && { abolishedOn }),
    terms: terms.map(({ person, from, to }) => ({ person, from, ...(to && { to }) })),
    substitutes: substitutes.map(({ person, from, to }) => ({ person, from, to })),
  };
}

function relations(id: string, body: Body, state: OrganisationState): object {
  const named = (one: string) => knownBody(state, one);
  const others = [...state.bodies];
  return {
    ...(body.parent && { parent: named(body.parent) }),
    children: others.filter(([, { parent }]) => parent === id).map(([child]) => named(child)),
    predecessors: others.filter(([, { successors }]) => successors.includes(id)).map(([before]) => named(before)),
    successors: body.successors.map(named),
    members: body.members.map(({ member, from, to, confirmed }) => ({
      ...named(member),
      from,
      ...(to && { to }),
      confirmed,
    })),
    memberOf: others.flatMap(([of, { members }]) =>
      members
        .filter(({ member }) => member === id)
        .map(({ from, to, confirmed }) => ({ ...named(of), from, ...(to && { to }), confirmed })),
    ),
  };
}
