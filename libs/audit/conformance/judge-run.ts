import type { RecordedEvent } from '#engine/event.js';
import { evolve, refOf, unopened } from '#engine/fold.js';
import { definitionBefore } from '#engine/migration.js';
import type { Run } from '#engine/procedure.js';
import type { Registry } from '#engine/registry.js';
import type { Judged, Observation, Rule } from './rule.js';
import type { Setting } from './setting.js';
import { type Trace, emptyTrace, traced } from './trace.js';

/** A run as far as it has been judged. */
export interface RunSoFar {
  readonly run: Run;
  readonly trace: Trace;
}

/** What an event made of a run, and what the rules see in it. */
export interface Step {
  readonly judged: Judged;
  /** By rule: what the event shows for good. */
  readonly shown: readonly { readonly rule: Rule; readonly observations: readonly Observation[] }[];
  readonly ended: boolean;
}

/** Takes a run one event further. @throws Error when the event cannot be folded: then the run cannot be judged */
export function advance(
  known: RunSoFar | undefined,
  event: RecordedEvent,
  rules: readonly Rule[],
  { registry, setting }: { readonly registry: Registry; readonly setting: Setting },
): Step {
  const { chart } = registry.version(event.metadata.definition);
  const earlier = registry.version(definitionBefore(event));
  const start = known?.run ?? unopened(earlier, refOf(event.stream).id);
  const after = evolve(start, event, registry);
  const [was, is] = [earlier.chart.within(event.metadata.from), chart.within(event.metadata.to)];
  const moved = JSON.stringify(event.metadata.from) !== JSON.stringify(event.metadata.to);
  const entered = moved ? without(is, was) : new Set<string>();
  const left = moved ? without(was, is) : new Set<string>();
  const trace = traced(known?.trace ?? emptyTrace, event, entered);
  const judged: Judged = { event, ...(known && { before: known.run }), after, entered, left, trace, setting };
  const shown = rules.flatMap((rule) => (rule.judge ? [{ rule, observations: rule.judge(judged) }] : []));
  return { judged, shown, ended: chart.ended(after.value) };
}

function without(keys: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...keys].filter((key) => !others.has(key)));
}
