import { type PlacedState, guardsOf, placedStates, transitionsFor } from './chart.js';
import type { StateValue } from './event.js';
import type { Occurrence } from './fact.js';
import { type Step, compileMachine } from './machine.js';
import type { Procedure } from './procedure.js';
import { rememberByState } from './remember-by-state.js';

/** One definition's statechart. Pure; holds no run. */
export interface Statechart {
  readonly initial: StateValue;
  /** The step an event takes, or undefined when the chart does not allow it there. */
  readonly step: (from: StateValue, context: unknown, fact: Occurrence) => Step | undefined;
  /** Whether the event has a way in this state at all, guards aside. */
  takes(value: StateValue, event: string): boolean;
  /** Danish texts of the unmet guards on the way that asks least; undefined when the event has no way here at all. */
  unmet(from: StateValue, context: unknown, fact: Occurrence, judge: GuardJudge): readonly string[] | undefined;
  /** The innermost active states, outermost region first. */
  active(value: StateValue): readonly PlacedState[];
  /** Keys of all active states, outer ones included. */
  within(value: StateValue): ReadonlySet<string>;
  /** Keys of the active states worth naming: `['spor2.reviewing', 'paused']`. */
  keys(value: StateValue): readonly string[];
  /** The states worth naming in Danish, e.g. `Spor 2: gennemgang · På pause`. */
  title(value: StateValue): string;
  /** The value in which states with these keys are active, and what they leave open is where it begins. */
  enter(keys: readonly string[]): StateValue;
  /** The deadlines that being in this state means, those of outer states first. */
  timers(value: StateValue): readonly string[];
  /** Nothing leaves a final state. */
  ended(value: StateValue): boolean;
}

/** Decides which guards count when explaining; a list of offers leaves out those that read input. */
export type GuardJudge = (guard: string) => boolean;

/** Compiles a procedure's chart. Assumes `checkDeclaration` has passed. */
export function compileStatechart(procedure: Procedure): Statechart {
  const placed = placedStates(procedure.chart);
  const { initial, step, complete } = compileMachine(procedure);
  const byPath = new Map(placed.map((place) => [place.path.join('.'), place]));

  const standing = rememberByState((value): Standing => {
    const chain = activePaths(value).map((path) => byPath.get(path.join('.')) ?? unknownState(procedure, path));
    const active = chain.filter(({ state }) => state.states === undefined);
    const ended = active.every(({ state }) => state.type === 'final');
    return { chain, active, ended, taking: ended ? [] : chain };
  });
  const named = (value: StateValue): PlacedState[] =>
    standing(value).active.filter(({ state }) => state.quiet === undefined);

  return {
    initial,
    active: (value) => standing(value).active,
    step: (from, context, fact) => (standing(from).ended ? undefined : step(from, context, fact)),
    unmet(from, context, fact, judge) {
      const ways = standing(from)
        .taking.toReversed()
        .flatMap(({ state }) => transitionsFor(state, fact.type));
      const last = ways.at(-1);
      if (last === undefined) return undefined;
      return guardsOf(last)
        .filter((guard) => judge(guard) && !procedure.guards[guard]!.holds(context, fact))
        .map((guard) => procedure.guards[guard]!)
        .map(({ text, explain }) => explain?.(context) ?? text);
    },
    within: (value) => new Set(standing(value).chain.map(({ key }) => key)),
    takes: (value, event) => standing(value).taking.some(({ state }) => transitionsFor(state, event).length > 0),
    keys: (value) => named(value).map(({ key }) => key),
    title: (value) =>
      named(value)
        .map(({ state }) => state.title)
        .join(' · '),
    enter: (keys) => complete(placed.filter(({ key }) => keys.includes(key)).map(({ path }) => path)),
    timers: (value) => standing(value).chain.flatMap(({ state }) => state.timers ?? []),
    ended: (value) => standing(value).ended,
  };
}

/** Where a state value stands in the chart. */
interface Standing {
  /** All active states, each region's outermost first. */
  readonly chain: readonly PlacedState[];
  /** The innermost of them. */
  readonly active: readonly PlacedState[];
  readonly ended: boolean;
  /** Those whose transitions count: none once ended, though the state around a final one may have some. */
  readonly taking: readonly PlacedState[];
}

function activePaths(value: StateValue, above: readonly string[] = []): string[][] {
  if (typeof value === 'string') return [[...above, value]];
  return Object.entries(value).flatMap(([name, inner]) => [[...above, name], ...activePaths(inner, [...above, name])]);
}

function unknownState(procedure: Procedure, path: readonly string[]): never {
  throw new Error(`${procedure.name}@${procedure.version} has no state ${path.join('.')}`);
}
