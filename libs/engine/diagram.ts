import { guardsOf, placedStates, transitionsFor } from './chart.js';
import type { Procedure } from './procedure.js';

/** A procedure's statechart as data, for drawing and for reading aloud. Everything is named in Danish. */
export interface Diagram {
  readonly states: readonly DiagramState[];
  readonly transitions: readonly DiagramTransition[];
}

export interface DiagramState {
  readonly key: string;
  readonly path: readonly string[];
  readonly title: string;
  readonly description: string;
  readonly kind: 'state' | 'compound' | 'parallel' | 'region' | 'final';
  readonly initial: boolean;
  readonly quiet: boolean;
  readonly timers: readonly { readonly id: string; readonly title: string }[];
}

export interface DiagramTransition {
  /** Names it within its diagram, for whoever points at it; see `transitionId`. */
  readonly id: string;
  readonly from: string;
  /** Absent when the state stays and the fact is only noted. */
  readonly to?: string;
  readonly event: string;
  readonly title: string;
  readonly commands: readonly string[];
  readonly guards: readonly { readonly name: string; readonly text: string }[];
}

/** The id of a transition: the key of the state it stands in, the event, and its place among the ways for the event. */
export function transitionId(key: string, event: string, way: number): string {
  return `${key}/${event}/${way}`;
}

/** The diagram of one definition version. */
export function diagramOf(procedure: Procedure): Diagram {
  const placed = placedStates(procedure.chart);
  const parents = new Map(placed.map((place) => [place.path.join('.'), place.state]));
  const states = placed.map(({ key, path, state }): DiagramState => {
    const parent = parents.get(path.slice(0, -1).join('.')) ?? procedure.chart;
    return {
      key,
      path,
      title: state.title,
      description: state.description,
      kind: state.type ?? (parent.type === 'parallel' ? 'region' : state.states ? 'compound' : 'state'),
      initial: parent.initial === path.at(-1),
      quiet: state.quiet === true,
      timers: (state.timers ?? []).map((id) => ({ id, title: procedure.timers[id]!.title })),
    };
  });
  const transitions = placed.flatMap(({ key, state }) =>
    Object.keys(state.on ?? {}).flatMap((event) =>
      transitionsFor(state, event).map((way, number): DiagramTransition => ({
        id: transitionId(key, event, number),
        from: key,
        ...(way.target && { to: way.target }),
        event,
        title: procedure.events[event]!.title,
        commands: commandsFor(procedure, event),
        guards: guardsOf(way).map((name) => ({ name, text: procedure.guards[name]!.text })),
      })),
    ),
  );
  return { states, transitions };
}

function commandsFor({ commands }: Procedure, event: string): string[] {
  return Object.entries(commands)
    .filter(([, { fact }]) => fact === event)
    .map(([name]) => name);
}
