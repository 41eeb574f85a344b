import type { EventStore } from '#engine/event-store.js';
import type { Registry } from '#engine/registry.js';
import type { Checkpoint } from '../database/checkpoints.js';
import { formatOf } from '../tables/shape.js';
import { type ReadModels, shapes } from '../tables/tables.js';
import { checkAudit, summariseAudit } from './check-audit.js';
import { checkRuns, summariseRuns } from './check-runs.js';
import { checkWorklist, summariseWorklist } from './check-worklist.js';
import { type LogSummary, summarise } from './log-summary.js';

export interface CheckOptions {
  readonly db: ReadModels;
  readonly store: EventStore;
  readonly registry: Registry;
}

const MOST = 200;

/**
 * Compares the projections with the log, each as far as its checkpoint says it has come: number of events of every
 * stream, runs and streams, revisions. Reads the whole log once; may be run while everything is at work.
 * @returns Danish findings, one sentence each; empty when all is well, at most 200 and a last one saying how many more
 * @throws StoreUnavailable
 */
export async function checkProjections({ db, store, registry }: CheckOptions): Promise<string[]> {
  const rows = await readRows(db);
  const logs = await summarise(
    store,
    rows.checkpoints.map(({ position }) => position),
  );
  const log = (name: string): LogSummary =>
    logs.get(rows.checkpoints.find((checkpoint) => checkpoint.name === name)!.position)!;
  const level = new Set(rows.checkpoints.map(({ position }) => position)).size === 1;
  const findings = [
    ...rows.checkpoints.flatMap((checkpoint) => checkCheckpoint(checkpoint, log(checkpoint.name))),
    ...checkDefinitions(log('audit'), registry),
    ...checkRuns(rows.runs, log('runs')),
    ...checkAudit(rows.audit, log('audit')),
    ...(level ? checkWorklist(rows.worklist) : []),
  ];
  if (findings.length <= MOST) return findings;
  return [...findings.slice(0, MOST), `Der er ${findings.length - MOST} fund mere.`];
}

/** All that is compared, as it was at one moment. */
function readRows(db: ReadModels) {
  const moment = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return moment.execute(async (trx) => ({
    checkpoints: await trx
      .selectFrom('checkpoints')
      .selectAll()
      .where(
        'name',
        'in',
        shapes.map(({ name }) => name),
      )
      .execute(),
    runs: await summariseRuns(trx),
    audit: await summariseAudit(trx),
    worklist: await summariseWorklist(trx),
  }));
}

function checkCheckpoint({ name, format, position, events }: Checkpoint, log: LogSummary): string[] {
  const shape = shapes.find((known) => known.name === name)!;
  const last = [...log.streams.values()].reduce(
    (most, { last: event }) => (event.position > most ? event.position : most),
    '',
  );
  return [
    ...(format === formatOf(shape) ? [] : [`Læsemodellen »${shape.title}« er lavet af en anden udgave af programmet.`]),
    ...(position > last ? [`Læsemodellen »${shape.title}« er længere fremme end hændelsesloggen.`] : []),
    ...(events === log.events
      ? []
      : [
          `Læsemodellen »${shape.title}« har talt ${events} hændelser, men hændelsesloggen har ${log.events} indtil samme sted.`,
        ]),
  ];
}

function checkDefinitions({ streams }: LogSummary, registry: Registry): string[] {
  const used = new Set([...streams.values()].map(({ last }) => last.metadata.definition));
  return [...used].flatMap((definition) => {
    try {
      registry.version(definition);
      return [];
    } catch {
      return [`Definitionen ${definition} er i brug i hændelsesloggen, men er ikke installeret.`];
    }
  });
}
