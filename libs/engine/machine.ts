import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyTransitionDefinition,
  and,
  initialTransition,
  setup,
  transition,
} from 'xstate';
import { type ChartState, type ChartTransition, guardsOf, placedStates, transitionsFor } from './chart.js';
import type { StateValue } from './event.js';
import type { Occurrence } from './fact.js';
import type { Procedure } from './procedure.js';
import { rememberByState } from './remember-by-state.js';

/** What an accepted event does: the new state value, and the timers to arm and cancel, in the order they come. */
export interface Step {
  readonly to: StateValue;
  /** The transitions that were taken, one for each region that had one. */
  readonly taken: readonly Taken[];
  readonly timers: readonly { readonly kind: 'arm' | 'cancel'; readonly timer: string }[];
}

/** One transition of a chart: the state it stands in, and its place among that state's ways for the event. */
export interface Taken {
  readonly path: readonly string[];
  readonly way: number;
}

/** A procedure's chart as an XState machine. The only module that knows XState. */
export interface Machine {
  readonly initial: StateValue;
  /** The step an event takes, or undefined when the machine does not allow it there. */
  readonly step: (from: StateValue, context: unknown, fact: Occurrence) => Step | undefined;
  /** The state value with these paths in it; whatever they leave open is at its beginning. */
  readonly complete: (paths: readonly (readonly string[])[]) => StateValue;
}

/**
 * Compiles a chart that `checkDeclaration` has passed.
 *
 * XState selects the transitions, guards and all, every time. What a selection leads to is worked out by XState once
 * and kept: such a chart has no `always`, `raise` or `assign`, so state and selection alone determine the outcome.
 */
export function compileMachine(procedure: Procedure): Machine {
  const machine = toMachine(procedure);
  const resting = rememberByState((value) => ({
    snapshot: machine.resolveState({ value, context: {} }),
    steps: new Map<string, Step>(),
  }));
  const numbers = new Map<unknown, number>();

  function numberOf(selected: unknown): number {
    const known = numbers.get(selected);
    if (known !== undefined) return known;
    numbers.set(selected, numbers.size);
    return numbers.size - 1;
  }

  return {
    initial: initialTransition(machine)[0].value as StateValue,
    step(from, context, fact) {
      const { snapshot: rested, steps } = resting(from);
      const snapshot = { ...rested, context } as AnyMachineSnapshot;
      // A finished XState snapshot would still run handlers on the root.
      if (snapshot.status !== 'active') return undefined;
      const selected = machine.getTransitionData(snapshot, fact) ?? [];
      if (selected.length === 0) return undefined;
      const key = selected.map(numberOf).join();
      let step = steps.get(key);
      if (step === undefined) {
        const [next, actions] = transition(machine, snapshot, fact);
        step = { to: next.value as StateValue, taken: selected.map(takenOf), timers: actions.flatMap(timerOf) };
        steps.set(key, step);
      }
      return step;
    },
    complete: (paths) => machine.resolveState({ value: nested(paths), context: {} }).value as StateValue,
  };
}

function takenOf(selected: AnyTransitionDefinition): Taken {
  const { source } = selected;
  const declared = source.transitions.get(selected.eventType as string);
  return { path: source.path, way: declared?.indexOf(selected) ?? 0 };
}

function nested(paths: readonly (readonly string[])[]): StateValue {
  const names = [...new Set(paths.flatMap(([name]) => name ?? []))];
  return Object.fromEntries(
    names.map((name) => [name, nested(paths.filter(([first]) => first === name).map(([, ...rest]) => rest))]),
  );
}

function toMachine(procedure: Procedure): AnyStateMachine {
  const id = `${procedure.name}@${procedure.version}`;
  const targets = new Map(placedStates(procedure.chart).map(({ key, path }) => [key, `#${id}.${path.join('.')}`]));
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
