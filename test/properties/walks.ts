import fc from 'fast-check';
import type { RecordedEvent } from '#engine/event.js';
import { fold, occurrenceOf, unopened } from '#engine/fold.js';
import { MIGRATED } from '#engine/migration.js';
import type { Procedure } from '#engine/procedure.js';
import { createRegistry } from '#engine/registry.js';
import { inputBy, nextAttempt, passTime } from './choices.js';
import { others } from './others.js';
import { checkHistory } from './invariants.js';
import { actingIn } from './seats.js';
import { Walker, must } from './walker.js';
import { nameOf, waysTaken } from './ways.js';

/** How far and how often to walk a procedure; `seed` makes the walks the same each time. */
export interface Effort {
  readonly runs: number;
  readonly steps: number;
  readonly seed: number;
}

/** What all the walks of a procedure came to. */
export interface Trodden {
  readonly ways: Set<string>;
  readonly states: Set<string>;
  accepted: number;
  refused: number;
  ended: number;
}

/** Walks a procedure at random, many times; throws with the shortest walk on which something is wrong. */
export function walkAtRandom(procedure: Procedure, { runs, steps, seed }: Effort): Trodden {
  const registry = createRegistry([procedure]);
  const installed = registry.newest(procedure.name);
  const trodden = untrodden();
  let last: Walker | undefined;
  const property = fc.property(fc.gen(), (g) => {
    const walker = new Walker(registry, installed, others);
    last = walker;
    for (let step = 0; step < steps && !walker.ended; step += 1) {
      passTime(g, walker);
      walker.attempt(nextAttempt(g, walker));
    }
    if (walker.ended) knockOnClosedDoors(g, walker);
    checkHistory(
      walker,
      g(() => fc.nat({ max: steps })),
    );
    note(trodden, procedure, walker);
  });
  const { failed, counterexamplePath, errorInstance } = fc.check(property, { numRuns: runs, seed, endOnFailure: true });
  must(!failed, `SEED=${seed}, walk ${counterexamplePath}: ${String(errorInstance)}\n${last ? told(last) : ''}`);
  return trodden;
}

/** An ended run accepts nothing, from whoever could have given it. */
function knockOnClosedDoors(g: fc.GeneratorValue, walker: Walker): void {
  const { commands } = walker.installed.procedure;
  for (const command of g(() => fc.shuffledSubarray(Object.keys(commands))).slice(0, 8)) {
    const seats = commands[command]!.mandate.seats(walker.run);
    if (seats.length === 0) continue;
    const by = g(() => actingIn(g(() => fc.constantFrom(...seats))));
    must(
      !walker.attempt({ by, command, data: inputBy(g, walker, command, by) }),
      `${command} was accepted after the end`,
    );
  }
}

/** The walk so far, act by act, and where it stood: shrinking walks takes too long, so they are told instead. */
function told({ steps, installed, run, now }: Walker): string {
  const acts = steps.map(
    ({ event: { type, data, metadata } }) =>
      `${metadata.recordedAt} ${metadata.actor.person} in ${metadata.actor.seat}: ${type} ${JSON.stringify(data)}`,
  );
  return [...acts, `${now} in ${installed.chart.keys(run.value).join(', ')}`].join('\n');
}

/** The ways and states of histories that were told elsewhere, each as far as it follows this version. */
export function retrace(procedure: Procedure, histories: readonly (readonly RecordedEvent[])[]): Trodden {
  const registry = createRegistry([procedure]);
  const { chart } = registry.newest(procedure.name);
  const trodden = untrodden();
  for (const history of histories) {
    const end = history.findIndex(({ type }) => type === MIGRATED);
    const events = end === -1 ? history : history.slice(0, end);
    for (const [index, event] of events.entries()) {
      const before = fold(events.slice(0, index), registry) ?? unopened(registry.newest(procedure.name), 'retraced');
      const ways = waysTaken(procedure, before.value, before.context, occurrenceOf(event));
      for (const way of ways) trodden.ways.add(nameOf(procedure, way));
      for (const state of chart.within(event.metadata.to)) trodden.states.add(`${procedure.name}: ${state}`);
    }
    trodden.accepted += events.length;
  }
  return trodden;
}

function untrodden(): Trodden {
  return { ways: new Set(), states: new Set(), accepted: 0, refused: 0, ended: 0 };
}

function note(trodden: Trodden, procedure: Procedure, { steps, refused, ended, installed }: Walker): void {
  for (const { ways, after } of steps) {
    for (const way of ways) trodden.ways.add(nameOf(procedure, way));
    for (const state of installed.chart.within(after.value)) trodden.states.add(`${procedure.name}: ${state}`);
  }
  trodden.accepted += steps.length;
  trodden.refused += refused;
  trodden.ended += ended ? 1 : 0;
}
