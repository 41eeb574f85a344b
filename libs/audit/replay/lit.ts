import { placedStates } from '#engine/chart.js';
import { transitionId } from '#engine/diagram.js';
import type { StateValue } from '#engine/event.js';
import { occurrenceOf, refOf, unopened } from '#engine/fold.js';
import { MIGRATED, definitionBefore } from '#engine/migration.js';
import type { Installed, Registry } from '#engine/registry.js';
import type { RecomputedStep } from './recompute.js';

/** What lights up in the statechart at a step, by the ids of `#engine/diagram.js`. */
export interface Lit {
  /** Keys of every active state before, in the diagram of the definition before; outer states included. */
  readonly before: readonly string[];
  /** The same after, in the diagram of the definition after. */
  readonly after: readonly string[];
  readonly left: readonly string[];
  readonly entered: readonly string[];
  /** Ids of the transitions that were taken; none where a run is moved to another definition or told of successors. */
  readonly transitions: readonly string[];
}

/** Works out what a step lights. @throws Error when the event names a definition or a state that does not exist */
export function litBy(step: RecomputedStep, registry: Registry): Lit {
  const { event } = step;
  const earlier = registry.version(definitionBefore(event));
  const later = registry.version(event.metadata.definition);
  const before = within(earlier, event.metadata.from);
  const after = within(later, event.metadata.to);
  return {
    before,
    after,
    left: before.filter((key) => !after.includes(key)),
    entered: after.filter((key) => !before.includes(key)),
    transitions: transitionsOf(step, earlier),
  };
}

function within({ chart }: Installed, value: StateValue): string[] {
  return [...chart.within(value)];
}

function transitionsOf({ event, before, verdict }: RecomputedStep, installed: Installed): string[] {
  if (event.type === MIGRATED || verdict !== 'holds') return [];
  const run = before ?? unopened(installed, refOf(event.stream).id);
  const taken = installed.chart.step(run.value, run.context, occurrenceOf(event))?.taken ?? [];
  return taken.flatMap(({ path, way }) => {
    const key = keysOf(installed).get(path.join('.'));
    return key === undefined ? [] : [transitionId(key, event.type, way)];
  });
}

const known = new WeakMap<Installed, ReadonlyMap<string, string>>();

/** The key of each state of a definition, by its path. */
function keysOf(installed: Installed): ReadonlyMap<string, string> {
  const keys =
    known.get(installed) ??
    new Map(placedStates(installed.procedure.chart).map(({ path, key }) => [path.join('.'), key] as const));
  known.set(installed, keys);
  return keys;
}
