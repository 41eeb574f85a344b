import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { LeaseLost, unfenced } from '#read-models/leases/fence.js';
import { type SpecDatabase, specDatabase, specFolder } from '#read-models/spec/database.js';
import type { ReadModels } from '#read-models/tables/tables.js';
import { noteRefused, noteSent, placeOf, toldOf } from './ledger.js';

const at = '2026-01-12T09:00:00.000Z';
const folder = specFolder();
let database: SpecDatabase;
let db: ReadModels;
beforeEach(async () => {
  database = specDatabase(folder.path);
  db = await database.open();
});
afterEach(async () => {
  await database.remove();
  folder.remove();
});

it('a person has been told of what was sent to them, however often it is noted, and others have not', async () => {
  const names = Array.from({ length: 250 }, (_none, number) => `task/${number}`);
  await noteSent(db, unfenced, { person: 'p-1', names, at });
  await noteSent(db, unfenced, { person: 'p-1', names: [...names, 'task/ny'], at });
  expect((await toldOf(db, 'p-1', [...names, 'task/ny', 'task/anden'])).size).toBe(251);
  expect((await toldOf(db, 'p-2', names)).size).toBe(0);
});

it('refusals are forgotten when a mail is taken', async () => {
  const refused = { person: 'p-1', sentAt: '', attempts: 2, reason: 'EENVELOPE 550', nextAt: at };
  await noteRefused(db, unfenced, refused);
  expect(await placeOf(db, 'p-1')).toEqual(refused);
  await noteSent(db, unfenced, { person: 'p-1', names: ['task/1'], at });
  expect(await placeOf(db, 'p-1')).toEqual({ person: 'p-1', sentAt: at, attempts: 0, reason: '', nextAt: '' });
});

it('nothing is noted by a process that has been overtaken', async () => {
  const lost = (): Promise<void> => Promise.reject(new LeaseLost('mail'));
  await expect(noteSent(db, lost, { person: 'p-1', names: ['task/1'], at })).rejects.toThrow(LeaseLost);
  expect((await toldOf(db, 'p-1', ['task/1'])).size).toBe(0);
});
