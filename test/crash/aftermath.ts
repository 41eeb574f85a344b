import { expect } from '@jest/globals';
import type { RecordedEvent } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';
import { createRegistry } from '#engine/registry.js';
import { isWhole } from '#audit/log-verdict.js';
import { readLog } from '#audit/read-log.js';
import { verifyLog } from '#audit/verify-log.js';
import { procedures } from '#procedures/registry.js';
import { checkProjections } from '#read-models/check/check-projections.js';
import type { ReadModels } from '#read-models/tables/tables.js';
import type { Acknowledged } from './client.js';

/**
 * What must hold after any crash: whatever was acknowledged is in the log exactly once and nothing else was done by
 * people, the chains are whole, the read models are what a rebuild would make, and every revision in spor 3 has had its
 * commissorium opened once.
 */
export async function expectAllIsWell(
  store: EventStore,
  db: ReadModels,
  acknowledged: readonly Acknowledged[],
): Promise<void> {
  const registry = createRegistry(procedures);
  expect(isWhole(await verifyLog({ store, registry }))).toBe(true);
  expect(await checkProjections({ db, store, registry })).toEqual([]);
  expect(await db.selectFrom('parked').selectAll().execute()).toEqual([]);

  const events = await eventsOf(store, ['revision-c', 'commissorium-c']);
  const byPeople = events.filter(({ metadata }) => metadata.actor.person !== 'system');
  const done = byPeople.map(({ stream, id }) => `${stream} ${id}`).sort();
  expect(done).toEqual(acknowledged.map(({ stream, event }) => `${stream} ${event}`).sort());

  const opened = events.filter(({ type }) => type === 'CommissoriumOpened').map(({ stream }) => stream);
  const revisions = [...new Set(acknowledged.map(({ stream }) => stream))];
  expect(opened.sort()).toEqual(revisions.map((stream) => `${stream.replace('revision', 'commissorium')}-k1`).sort());
}

async function eventsOf(store: EventStore, prefixes: readonly string[]): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const page of readLog(store, prefixes)) events.push(...page);
  return events;
}
