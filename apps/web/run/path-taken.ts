import type { Diagram, RunEvent, State } from '../api/types.js';

/** What of a chart a run has been through, and where it is. */
export interface PathTaken {
  readonly isCurrent: (key: string) => boolean;
  readonly wasIn: (key: string) => boolean;
  /** Whether the run went from one state to another. */
  readonly went: (from: string, to: string) => boolean;
}

const within = (key: string) => (active: string) => active === key || active.startsWith(`${key}.`);

/** The path of a run through its chart, from its events. @param events those up to the moment that is shown */
export function pathTaken(state: State, events: readonly RunEvent[], { transitions }: Diagram): PathTaken {
  const visited = new Set(events.flatMap(({ from, to }) => [...from.keys, ...to.keys]));
  const ways = new Set(
    events.flatMap(({ type, from, to }) =>
      transitions
        .filter((way) => way.event === type && way.to !== undefined)
        .filter((way) => from.keys.some(within(way.from)) && to.keys.some(within(way.to!)))
        .map((way) => `${way.from} ${way.to}`),
    ),
  );
  return {
    isCurrent: (key) => state.keys.some(within(key)),
    wasIn: (key) => [...visited].some(within(key)),
    went: (from, to) => ways.has(`${from} ${to}`),
  };
}
