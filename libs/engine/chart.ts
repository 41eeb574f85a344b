/**
 * The part of XState's configuration language that a procedure may use, with a Danish title and description on every
 * state. What is missing here (`after`, `invoke`, `spawn`, history, inline guards and actions) is missing on purpose:
 * time, other procedures and side effects belong to the clock and the policies, so that a run can be replayed.
 *
 * Targets name a state by its key: the path without parallel states and their regions, e.g. `spor2.reviewing`.
 */
export interface ChartState<E extends string = string, G extends string = string, T extends string = string> {
  readonly title: string;
  readonly description: string;
  /** Not worth showing beside the other states of a run, e.g. `running` as opposed to `paused`. */
  readonly quiet?: true;
  readonly type?: 'final' | 'parallel';
  readonly initial?: string;
  readonly states?: { readonly [name: string]: ChartState<E, G, T> };
  readonly on?: { readonly [event in E]?: ChartTransition<G, T> | readonly ChartTransition<G, T>[] };
  /** Deadlines armed when the state is entered and cancelled when it is left. */
  readonly timers?: readonly T[];
}

/** One way an event can be taken. Without a target the state stays and the fact is only noted. First match wins. */
export interface ChartTransition<G extends string = string, T extends string = string> {
  readonly target?: string;
  /** Every one of these must hold. */
  readonly guard?: G | readonly G[];
  /** Deadlines computed anew although the state is not left. */
  readonly rearms?: readonly T[];
}

/** The transitions of one event in one state, as a list whatever way they were written. */
export function transitionsFor(state: ChartState, event: string): readonly ChartTransition[] {
  const declared = state.on?.[event];
  if (declared === undefined) return [];
  return isList(declared) ? declared : [declared];
}

/** The guards of a transition, in the order they are to be explained. */
export function guardsOf(transition: ChartTransition): readonly string[] {
  const { guard } = transition;
  if (guard === undefined) return [];
  return typeof guard === 'object' ? guard : [guard];
}

/** A state with where it stands: its full path and its key. */
export interface PlacedState {
  readonly key: string;
  readonly path: readonly string[];
  readonly state: ChartState;
}

/** Every state below the root, outermost first. */
export function placedStates(root: ChartState): PlacedState[] {
  const placed: PlacedState[] = [];
  const walk = (parent: ChartState, path: readonly string[], key: readonly string[]): void => {
    for (const [name, state] of Object.entries(parent.states ?? {})) {
      const structural = state.type === 'parallel' || parent.type === 'parallel';
      const ownKey = structural ? key : [...key, name];
      placed.push({
        key: structural ? [...key, `(${name})`].join('.') : ownKey.join('.'),
        path: [...path, name],
        state,
      });
      walk(state, [...path, name], ownKey);
    }
  };
  walk(root, [], []);
  return placed;
}

/** Whether two states of a chart can be active at once: one is within the other, or they are in different regions. */
export function canBeTogether(root: ChartState, one: PlacedState, other: PlacedState): boolean {
  let around = root;
  for (const [depth, name] of one.path.entries()) {
    if (depth >= other.path.length) return true;
    if (other.path[depth] !== name) return around.type === 'parallel';
    around = around.states![name]!;
  }
  return true;
}

function isList(value: ChartTransition | readonly ChartTransition[]): value is readonly ChartTransition[] {
  return Array.isArray(value);
}
