import type { RecordedEvent, StateValue } from './event.js';
import { evolve, occurrenceOf, refOf, unopened } from './fold.js';
import type { Run } from './procedure.js';
import type { Registry } from './registry.js';
import { digest, sealOf } from './seal.js';
import { timerChanges } from './timers.js';

/** One event that is not what it should be, and why (Danish). */
export interface Finding {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly problem: string;
}

/**
 * Recomputes a run from its events with the definition each was decided under: numbering, hash chain, `from`, `to`
 * and timers. Returns the first event that does not hold, or undefined when all do.
 */
export function verifyRun(events: readonly RecordedEvent[], registry: Registry): Finding | undefined {
  let run: Run | undefined;
  for (const event of events) {
    const problem = problemOf(event, run, registry);
    if (problem) return { stream: event.stream, revision: event.revision, id: event.id, problem };
    run = evolve(run ?? startOf(event, registry), event, registry);
  }
  return undefined;
}

function problemOf(event: RecordedEvent, before: Run | undefined, registry: Registry): string | undefined {
  const expected = (before?.revision ?? -1) + 1;
  if (event.revision !== expected) return `revision ${event.revision} står, hvor revision ${expected} skulle stå`;
  const seal = chainProblem(event, before?.hash ?? '');
  if (seal) return seal;
  try {
    return stepProblem(event, before ?? startOf(event, registry), registry);
  } catch (error) {
    return `hændelsen kan ikke genberegnes: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function chainProblem(event: RecordedEvent, previous: string): string | undefined {
  const { hash, ...metadata } = event.metadata;
  const sealed = sealOf({ ...event, metadata }, { stream: event.stream, revision: event.revision, previous });
  return sealed === hash ? undefined : 'hashkæden er brudt: indholdet svarer ikke til det, der blev gemt';
}

function stepProblem(event: RecordedEvent, before: Run, registry: Registry): string | undefined {
  const { procedure, chart } = registry.version(event.metadata.definition);
  const { from, to, armed, cancelled } = event.metadata;
  if (!same(from, before.value)) return `fra-tilstanden er ${text(from)}, men forløbet stod i ${text(before.value)}`;
  const fact = occurrenceOf(event);
  const step = chart.step(before.value, before.context, fact);
  if (step === undefined) return `${event.type} var ikke mulig i ${text(before.value)}`;
  if (!same(to, step.to)) return `til-tilstanden er ${text(to)}, men definitionen giver ${text(step.to)}`;
  const context = procedure.evolve[event.type]?.(before.context, fact);
  const timers = timerChanges(procedure, step, before.timers, { context, at: fact.at });
  const recorded = { ...(armed && { armed }), ...(cancelled && { cancelled }) };
  return same(recorded, timers) ? undefined : 'fristerne svarer ikke til definitionen';
}

function startOf(event: RecordedEvent, registry: Registry): Run {
  return unopened(registry.version(event.metadata.definition), refOf(event.stream).id);
}

function same(left: unknown, right: unknown): boolean {
  return digest(left) === digest(right);
}

function text(value: StateValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
