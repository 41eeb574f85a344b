import { type ChartTransition, type PlacedState, guardsOf, placedStates, transitionsFor } from '#engine/chart.js';
import type { StateValue } from '#engine/event.js';
import type { Occurrence } from '#engine/fact.js';
import type { Procedure } from '#engine/procedure.js';

/** One branch of one event in one state of a chart. */
export interface Way extends Pick<PlacedState, 'key' | 'path'> {
  readonly event: string;
  readonly branch: number;
  readonly transition: ChartTransition;
}

/** `revision: spor2.hearing HearingClosed #0 → spor2.reviewing`. */
export function nameOf({ name }: Procedure, { key, event, branch, transition }: Way): string {
  return `${name}: ${key} ${event} #${branch} → ${transition.target ?? '(stays)'}`;
}

/** Every way in a chart. */
export function waysOf(procedure: Procedure): readonly Way[] {
  return mapOf(procedure).ways;
}

/** Whether a fact may take a run to a final state from one of these states. */
export function mayEnd(procedure: Procedure, within: ReadonlySet<string>, event: string): boolean {
  return mapOf(procedure).endings.some((way) => way.event === event && within.has(way.key));
}

interface ChartMap {
  readonly placed: ReadonlyMap<string, PlacedState>;
  readonly ways: readonly Way[];
  readonly endings: readonly Way[];
}

const maps = new WeakMap<Procedure, ChartMap>();

function mapOf(procedure: Procedure): ChartMap {
  const known = maps.get(procedure);
  if (known) return known;
  const places = placedStates(procedure.chart);
  const ways = places.flatMap((place) => Object.keys(place.state.on ?? {}).flatMap((event) => waysFrom(place, event)));
  const final = new Set(places.filter(({ state }) => state.type === 'final').map(({ key }) => key));
  const endings = ways.filter(({ transition: { target } }) => target !== undefined && final.has(target));
  const map = { placed: new Map(places.map((place) => [place.path.join('.'), place])), ways, endings };
  maps.set(procedure, map);
  return map;
}

/**
 * The ways a fact takes from a state, found by reading the chart: in each region the innermost state that has a branch
 * whose guards all hold. Knows nothing of XState, so that the two can be held against each other.
 */
export function waysTaken(procedure: Procedure, from: StateValue, context: unknown, fact: Occurrence): Way[] {
  const { placed } = mapOf(procedure);
  const open = ({ transition }: Way): boolean =>
    guardsOf(transition).every((guard) => procedure.guards[guard]!.holds(context, fact));
  const taken = leaves(from).flatMap((leaf) => {
    const inwards = leaf.map((_name, depth) => placed.get(leaf.slice(0, depth + 1).join('.'))!);
    const states = inwards.toReversed().map((place) => waysFrom(place, fact.type).find(open));
    return states.find((way) => way !== undefined) ?? [];
  });
  const once = [...new Map(taken.map((way) => [way.path.join('.'), way])).values()];
  return once.filter((way) => !once.some((inner) => isInside(inner.path, way.path)));
}

function waysFrom({ key, path, state }: PlacedState, event: string): Way[] {
  return transitionsFor(state, event).map((transition, branch) => ({ key, path, event, branch, transition }));
}

function leaves(value: StateValue, above: readonly string[] = []): string[][] {
  if (typeof value === 'string') return [[...above, value]];
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...above, name]));
}

function isInside(inner: readonly string[], outer: readonly string[]): boolean {
  return inner.length > outer.length && outer.every((name, depth) => inner[depth] === name);
}
