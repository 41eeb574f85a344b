import { type AnyStateMachine, and, initialTransition, setup, transition } from 'xstate';
import {
  type ChartState,
  type ChartTransition,
  type PlacedState,
  guardsOf,
  placedStates,
  transitionsFor,
} from './chart.js';
import type { StateValue } from './event.js';
import type { Occurrence } from './fact.js';
import type { Procedure } from './procedure.js';

/** What an accepted event does: the new state value, and the timers to arm and cancel, in the order they come. */
export interface Step {
  readonly to: StateValue;
  readonly timers: readonly { readonly kind: 'arm' | 'cancel'; readonly timer: string }[];
}

/** One definition's statechart. The only module that knows XState; pure, holds no run. */
export interface Statechart {
  readonly initial: StateValue;
  /** The step an event takes, or undefined when the chart does not allow it there. */
  step(from: StateValue, context: unknown, fact: Occurrence): Step | undefined;
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
  /** Nothing leaves a final state. */
  ended(value: StateValue): boolean;
}

/** Decides which guards count when explaining; a list of offers leaves out those that read input. */
export type GuardJudge = (guard: string) => boolean;

/** Compiles a procedure's chart to an XState machine. Assumes `checkDeclaration` has passed. */
export function compileStatechart(procedure: Procedure): Statechart {
  const placed = placedStates(procedure.chart);
  const machine = toMachine(procedure, placed);
  const byPath = new Map(placed.map((place) => [place.path.join('.'), place]));
  const initial = initialTransition(machine)[0].value as StateValue;

  const chain = (value: StateValue): PlacedState[] =>
    activePaths(value).map((path) => byPath.get(path.join('.')) ?? unknownState(procedure, path));
  const active = (value: StateValue): PlacedState[] => chain(value).filter(({ state }) => state.states === undefined);
  const named = (value: StateValue): PlacedState[] => active(value).filter(({ state }) => state.quiet === undefined);

  return {
    initial,
    active,
    step(from, context, fact) {
      const snapshot = machine.resolveState({ value: from, context });
      // A finished XState snapshot would still run handlers on the root.
      if (snapshot.status !== 'active' || !snapshot.can(fact)) return undefined;
      const [next, actions] = transition(machine, snapshot, fact);
      return { to: next.value as StateValue, timers: actions.flatMap(timerOf) };
    },
    unmet(from, context, fact, judge) {
      const ways = chain(from)
        .reverse()
        .flatMap(({ state }) => transitionsFor(state, fact.type));
      const last = ways.at(-1);
      if (last === undefined) return undefined;
      return guardsOf(last)
        .filter((guard) => judge(guard) && !procedure.guards[guard]!.holds(context, fact))
        .map((guard) => procedure.guards[guard]!.text);
    },
    within: (value) => new Set(chain(value).map(({ key }) => key)),
    takes: (value, event) => chain(value).some(({ state }) => transitionsFor(state, event).length > 0),
    keys: (value) => named(value).map(({ key }) => key),
    title: (value) =>
      named(value)
        .map(({ state }) => state.title)
        .join(' · '),
    ended: (value) => active(value).every(({ state }) => state.type === 'final'),
  };
}

function toMachine(procedure: Procedure, placed: readonly PlacedState[]): AnyStateMachine {
  const id = `${procedure.name}@${procedure.version}`;
  const targets = new Map(placed.map(({ key, path }) => [key, `#${id}.${path.join('.')}`]));
  const guards = Object.fromEntries(
    Object.entries(procedure.guards).map(([name, guard]) => [
      name,
      ({ context, event }: { context: unknown; event: unknown }) => guard.holds(context, event as Occurrence),
    ]),
  );
  const config = stateConfig(procedure.chart, targets);
  const machine = setup({ guards, actions: { arm: noAction, cancel: noAction, note: noAction } });
  return machine.createMachine({ id, context: {}, ...config } as never) as unknown as AnyStateMachine;
}

function stateConfig(state: ChartState, targets: ReadonlyMap<string, string>): Record<string, unknown> {
  const timers = state.timers ?? [];
  return {
    description: state.description,
    ...(state.type && { type: state.type }),
    ...(state.initial && { initial: state.initial }),
    entry: timers.map((timer) => ({ type: 'arm', params: { timer } })),
    exit: timers.map((timer) => ({ type: 'cancel', params: { timer } })),
    on: Object.fromEntries(
      Object.keys(state.on ?? {}).map((event) => [
        event,
        transitionsFor(state, event).map((way) => transitionConfig(way, targets)),
      ]),
    ),
    ...(state.states && {
      states: Object.fromEntries(
        Object.entries(state.states).map(([name, child]) => [name, stateConfig(child, targets)]),
      ),
    }),
  };
}

function transitionConfig(way: ChartTransition, targets: ReadonlyMap<string, string>): Record<string, unknown> {
  const [first, ...more] = guardsOf(way);
  return {
    ...(way.target && { target: targets.get(way.target) }),
    ...(first && { guard: more.length === 0 ? first : and([first, ...more]) }),
    // XState takes a transition with neither target nor action for a forbidden one.
    actions: [{ type: 'note' }, ...(way.rearms ?? []).map((timer) => ({ type: 'arm', params: { timer } }))],
  };
}

/** Timers and notes are read from the returned actions; executing them does nothing. */
const noAction = (): void => undefined;

function timerOf(action: { readonly type: string; readonly params?: unknown }): Step['timers'] {
  if (action.type !== 'arm' && action.type !== 'cancel') return [];
  return [{ kind: action.type, timer: (action.params as { timer: string }).timer }];
}

function activePaths(value: StateValue, above: readonly string[] = []): string[][] {
  if (typeof value === 'string') return [[...above, value]];
  return Object.entries(value).flatMap(([name, inner]) => [[...above, name], ...activePaths(inner, [...above, name])]);
}

function unknownState(procedure: Procedure, path: readonly string[]): never {
  throw new Error(`${procedure.name}@${procedure.version} has no state ${path.join('.')}`);
}
