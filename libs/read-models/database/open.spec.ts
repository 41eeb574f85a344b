import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#engine/event-store.js';
import { openMemoryStore } from '#event-store/memory/open.js';
import { type World, createWorld } from '../spec/world.js';
import { unavailable } from './failures.js';
import { FILE, openReadModels } from './open.js';

let world: World;
beforeEach(() => {
  world = createWorld(openMemoryStore());
});
afterEach(() => world.close());

const reasonOf = (opening: Promise<unknown>): Promise<string> =>
  opening.then(
    () => 'opened',
    (error: unknown) => (error instanceof StoreUnavailable ? error.reason : `another error: ${String(error)}`),
  );

describe('opening the read models', () => {
  it('makes the folder, the file and every table', async () => {
    const db = await openReadModels({ folder: join(world.folder, 'deep', 'down') });
    expect(await db.selectFrom('checkpoints').select(['name', 'position', 'events']).orderBy('name').execute()).toEqual(
      [
        { name: 'audit', position: '', events: 0 },
        { name: 'parties', position: '', events: 0 },
        { name: 'runs', position: '', events: 0 },
        { name: 'worklist', position: '', events: 0 },
      ],
    );
    await db.destroy();
  });

  it('says in Danish what is wrong with a damaged file, and what to do', async () => {
    writeFileSync(join(world.folder, FILE), 'this was a database once'.repeat(1_000));
    expect(await reasonOf(openReadModels(world))).toMatch(
      /read-models\.sqlite er beskadiget\. Stop tjenesten, fjern filen/,
    );
  });

  it('says in Danish that a folder cannot be made', async () => {
    writeFileSync(join(world.folder, 'occupied'), '');
    expect(await reasonOf(openReadModels({ folder: join(world.folder, 'occupied') }))).toMatch(/ikke kan oprettes/);
  });

  it('says in Danish that the file may not be written, is locked or has no room', () => {
    const reason = (errcode: number): string => (unavailable({ errcode }, 'x.sqlite') as StoreUnavailable).reason;
    expect(reason(8)).toMatch(/ikke må skrive i x\.sqlite/);
    expect(reason(261)).toMatch(/et andet program holder x\.sqlite låst/);
    expect(reason(13)).toMatch(/ikke er mere plads/);
  });
});
