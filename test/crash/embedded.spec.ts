import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openSqliteStore } from '#event-store/sqlite/open.js';
import { openReadModels } from '#read-models/database/open.js';
import { until } from '../../libs/read-models/spec/world.js';
import { temporaryFolder } from '../acceptance/process.js';
import { type Program, programs } from '../scale-out/processes.js';
import { expectAllIsWell } from './aftermath.js';
import { startLoad } from './client.js';
import { PATIENCE_MS, ROUNDS, someMoment } from './rounds.js';
import { seededFolder } from '../seeded/folder.js';

describe('the one process with its log in SQLite, killed under load', () => {
  const folder = temporaryFolder();
  let running: ReturnType<typeof programs>;
  let server: Program;
  beforeEach(async () => {
    await seededFolder(folder.path);
    running = programs({ DATA_DIR: folder.path, LOG_LEVEL: 'silent' });
    server = await running.together();
  });
  afterEach(async () => {
    await running.endAll();
    folder.remove();
  });

  it(
    'has everything it acknowledged once, and does what it had not done',
    async () => {
      const load = startLoad(6, () => server.address);
      for (let round = 0; round < ROUNDS; round += 1) {
        const before = load.acknowledged.length;
        await until('the service works', () => load.acknowledged.length > before + 5, 30_000);
        await someMoment();
        await server.end('SIGKILL');
        server = await running.together();
      }
      await load.finish();

      const store = openSqliteStore({ folder: folder.path });
      const settled = `${server.address}/api/revision?limit=1&after=${await store.head()}`;
      await until('every effect is there', async () => (await fetch(settled)).status === 200, 30_000);
      expect(await server.end('SIGTERM')).toBe(0);
      const db = await openReadModels({ folder: folder.path });
      await expectAllIsWell(store, db, load.acknowledged);
      await db.destroy();
      await store.close();
    },
    PATIENCE_MS,
  );
});
