import { type PlacedState, placedStates, transitionsFor } from './chart.js';
import type { StateValue } from './event.js';
import type { Installed } from './registry.js';

/** The commands whose facts a run may still take. */
export interface CommandsAhead {
  /** In the state it is in, guards and mandates aside. */
  readonly now: ReadonlySet<string>;
  /** In states it may still come to. */
  readonly later: ReadonlySet<string>;
}

/**
 * What can still happen to a run that goes forward. A chart is written in the order its work is done, so a way to a
 * state that stands earlier is a return, and is not followed: otherwise nearly everything would be ahead of every run.
 */
export function commandsAhead({ procedure, chart }: Installed, value: StateValue): CommandsAhead {
  const placed = placedStates(procedure.chart);
  const reached = new Set<PlacedState>();
  const waiting = chart.ended(value) ? [] : placed.filter(({ key }) => chart.within(value).has(key));
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    if (reached.has(from)) continue;
    reached.add(from);
    waiting.push(...targetsOf(from, placed).flatMap((target) => entering(target, placed)));
  }
  const events = new Set([...reached].flatMap(({ state }) => Object.keys(state.on ?? {})));
  const names = Object.entries(procedure.commands);
  const now = names.filter(([, { fact }]) => chart.takes(value, fact)).map(([name]) => name);
  const later = names.filter(([name, { fact }]) => events.has(fact) && !now.includes(name)).map(([name]) => name);
  return { now: new Set(now), later: new Set(later) };
}

function targetsOf(from: PlacedState, placed: readonly PlacedState[]): PlacedState[] {
  const at = placed.indexOf(from);
  const ways = Object.keys(from.state.on ?? {}).flatMap((event) => transitionsFor(from.state, event));
  return ways.flatMap(({ target }) => placed.filter(({ key }, index) => key === target && index > at));
}

/** A state with those around it and those it begins in. */
function entering(target: PlacedState, placed: readonly PlacedState[]): PlacedState[] {
  const around = placed.filter(({ path }) => isWithin(target.path, path));
  const inside = (outer: PlacedState): PlacedState[] => {
    const { initial, type } = outer.state;
    const children = placed.filter(({ path }) => path.length === outer.path.length + 1 && isWithin(path, outer.path));
    const begun = children.filter(({ path }) => type === 'parallel' || path.at(-1) === initial);
    return [outer, ...begun.flatMap(inside)];
  };
  return [...around, ...inside(target)];
}

function isWithin(path: readonly string[], outer: readonly string[]): boolean {
  return outer.every((name, index) => path[index] === name);
}
