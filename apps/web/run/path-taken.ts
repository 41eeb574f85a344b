import type { Diagram, RunEvent, State } from '../api/types.js';

/** A step of a run that went along a way of its chart. */
export interface StepTaken {
  readonly revision: number;
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

/** What of a chart a run has been through, and where it is. */
export interface PathTaken {
  readonly isCurrent: (key: string) => boolean;
  readonly wasIn: (key: string) => boolean;
  /** Whether the run went from one state to another. */
  readonly went: (from: string, to: string) => boolean;
  /** Whether that was the last of the ways it went. */
  readonly wentLast: (from: string, to: string) => boolean;
  /** All the ways it went, in order. */
  readonly steps: readonly StepTaken[];
}

/** Everything that a state value is in, from the outside in: `spor2` and `spor2.reviewing`. */
function activeIn(value: unknown, outer = ''): readonly string[] {
  const at = (name: string) => (outer === '' ? name : `${outer}.${name}`);
  if (typeof value === 'string') return [at(value)];
  return Object.entries(value as object).flatMap(([name, inner]) => [at(name), ...activeIn(inner, at(name))]);
}

/** The path of a run through its chart, from its events. @param events those up to the moment that is shown */
export function pathTaken(state: State, events: readonly RunEvent[], { states, transitions }: Diagram): PathTaken {
  const pathOf = new Map(states.map(({ key, path }) => [key, path.join('.')]));
  const among = (active: ReadonlySet<string>) => (key: string) => active.has(pathOf.get(key) ?? key);
  const steps = events.flatMap(({ type, title, from, to, revision }): StepTaken[] => {
    const [wasActive, isActive] = [from, to].map(({ value }) => among(new Set(activeIn(value))));
    return transitions
      .filter((way) => way.event === type && way.to !== undefined && wasActive!(way.from) && isActive!(way.to))
      .map((way) => ({ revision, title, from: way.from, to: way.to! }));
  });
  const last = steps.filter(({ revision }) => revision === steps.at(-1)?.revision);
  const along = (taken: readonly StepTaken[]) => {
    const ways = new Set(taken.map(({ from, to }) => `${from} ${to}`));
    return (from: string, to: string) => ways.has(`${from} ${to}`);
  };
  return {
    isCurrent: among(new Set(activeIn(state.value))),
    wasIn: among(new Set(events.flatMap(({ from, to }) => [from, to].flatMap(({ value }) => activeIn(value))))),
    went: along(steps),
    wentLast: along(last),
    steps,
  };
}
