import type { RecordedEvent, StateValue } from './event.js';
import { evolve, occurrenceOf, refOf, unopened } from './fold.js';
import { migrate } from './migrate.js';
import { type DefinitionMigrated, MIGRATED } from './migration.js';
import type { Run } from './procedure.js';
import type { Installed, Registry } from './registry.js';
import { digest, sealOf } from './seal.js';
import type { Statechart } from './statechart.js';
import { type TimerChanges, timerChanges } from './timers.js';

/** One event that is not what it should be, and why (Danish). */
export interface Finding {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly problem: string;
}

/** An event recomputed: the run it led to, or why it does not hold (Danish, a clause without a full stop). */
export type Verification = { readonly run: Run } | { readonly problem: string };

/**
 * Recomputes a run from its events with the definition each was decided under: numbering, hash chain, `from`, `to`
 * and timers, and each move to another definition with the mapping of that definition. Returns the first event that does not hold, or undefined when all do.
 */
export function verifyRun(events: readonly RecordedEvent[], registry: Registry): Finding | undefined {
  let run: Run | undefined;
  for (const event of events) {
    const step = verifyStep(run, event, registry);
    if ('problem' in step) return findingOf(event, step.problem);
    run = step.run;
  }
  return undefined;
}

/**
 * Recomputes one event on the run as the event before it left it; undefined before the first. Never throws: whatever
 * the event holds, not being able to recompute it is a finding. After a problem the stream can be judged no further.
 */
export function verifyStep(before: Run | undefined, event: RecordedEvent, registry: Registry): Verification {
  const expected = (before?.revision ?? -1) + 1;
  if (event.revision !== expected) {
    return { problem: `revision ${event.revision} står, hvor revision ${expected} skulle stå` };
  }
  try {
    const problem = chainProblem(event, before?.hash ?? '') ?? definitionProblem(event, before, registry);
    return problem === undefined ? recompute(before, event, registry) : { problem };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { problem: `hændelsen kan ikke genberegnes: ${why.replace(/\.$/, '')}` };
  }
}

/** A problem with the event it was found at. */
export function findingOf({ stream, revision, id }: RecordedEvent, problem: string): Finding {
  return { stream, revision, id, problem };
}

function chainProblem(event: RecordedEvent, previous: string): string | undefined {
  const { hash, ...metadata } = event.metadata;
  const sealed = sealOf({ ...event, metadata }, { stream: event.stream, revision: event.revision, previous });
  return sealed === hash ? undefined : 'hashkæden er brudt: indholdet svarer ikke til det, der blev gemt';
}

function definitionProblem(event: RecordedEvent, before: Run | undefined, registry: Registry): string | undefined {
  const { definition } = event.metadata;
  if (before) {
    if (before.definition === definition) return undefined;
    if (event.type === MIGRATED) return isInstalled(definition, registry) ? undefined : notInstalled(definition);
    return `hændelsen er afgjort efter ${definition}, men forløbet følger ${before.definition}`;
  }
  if (!isInstalled(definition, registry)) return notInstalled(definition);
  const { procedure } = refOf(event.stream);
  if (registry.version(definition).procedure.name === procedure) return undefined;
  return `hændelsen er afgjort efter ${definition}, men står i et forløb af typen »${procedure}«`;
}

function notInstalled(definition: string): string {
  return `definitionen ${definition} er ikke installeret`;
}

function isInstalled(definition: string, registry: Registry): boolean {
  try {
    registry.version(definition);
    return true;
  } catch {
    return false;
  }
}

function recompute(known: Run | undefined, event: RecordedEvent, registry: Registry): Verification {
  const before = known ?? startOf(event, registry.version(event.metadata.definition));
  const installed = registry.version(before.definition);
  const { from, to, armed, cancelled } = event.metadata;
  if (!same(from, before.value)) {
    const [found, stood] = named(installed.chart, from, before.value);
    return { problem: `fra-tilstanden er ${found}, men forløbet stod i ${stood}` };
  }
  const outcome = outcomeOf(event, before, installed, registry);
  if ('problem' in outcome) return outcome;
  const { chart } = registry.version(event.metadata.definition);
  if (!same(to, outcome.to)) {
    const [found, right] = named(chart, to, outcome.to);
    return { problem: `til-tilstanden er ${found}, men definitionen giver ${right}` };
  }
  const recorded = { ...(armed && { armed }), ...(cancelled && { cancelled }) };
  if (!same(recorded, outcome.timers)) return { problem: 'fristerne svarer ikke til definitionen' };
  return { run: outcome.run };
}

/** What an event should have led to. */
interface Outcome {
  readonly run: Run;
  readonly to: StateValue;
  readonly timers: TimerChanges;
}

function outcomeOf(
  event: RecordedEvent,
  before: Run,
  installed: Installed,
  registry: Registry,
): Outcome | { readonly problem: string } {
  const fact = occurrenceOf(event);
  if (event.type === MIGRATED) return movedOutcome(event, before, installed, registry);
  const step = installed.chart.step(before.value, before.context, fact);
  if (step === undefined) {
    return { problem: `${event.type} var ikke mulig i ${titleOf(installed.chart, event.metadata.from)}` };
  }
  const run = evolve(before, event, registry);
  const timers = timerChanges(installed.procedure, step, before.timers, { context: run.context, at: fact.at });
  return { run, to: step.to, timers };
}

function movedOutcome(event: RecordedEvent, before: Run, installed: Installed, registry: Registry): Outcome {
  const { data, metadata } = event;
  const { from, to } = data as DefinitionMigrated['data'];
  const move = migrate(installed, before, occurrenceOf(event));
  if (from !== before.definition || to !== metadata.definition || to !== move.target.definition) {
    throw new Error(
      `flytningen siger ${from} til ${to}, men er fra ${before.definition} og afgjort efter ${metadata.definition}`,
    );
  }
  return { run: evolve(before, event, registry), to: move.to, timers: move.timers };
}

function startOf(event: RecordedEvent, installed: Installed): Run {
  return unopened(installed, refOf(event.stream).id);
}

/** Whether two values are the same JSON, whatever the order of their fields. Most are written alike: that is cheap. */
function same(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right) || digest(left) === digest(right);
}

/** Two states in Danish, or as they are stored where the words would not tell them apart. */
function named(chart: Statechart, one: StateValue, other: StateValue): readonly [string, string] {
  const [left, right] = [titleOf(chart, one), titleOf(chart, other)];
  return left === right ? [JSON.stringify(one), JSON.stringify(other)] : [left, right];
}

function titleOf(chart: Statechart, value: StateValue): string {
  try {
    const quiet = chart.active(value).map(({ state }) => state.title);
    return `»${chart.title(value) || quiet.join(' · ')}«`;
  } catch {
    return JSON.stringify(value);
  }
}
