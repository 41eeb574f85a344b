import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { EventStore } from '#engine/event-store.js';
import { openEventStoreDb } from '#event-store/eventstoredb/open.js';
import { openPostgresReadModels } from '#read-models/database/postgres/open.js';
import { postgresSchema } from '../../libs/read-models/spec/database.js';
import { until } from '../../libs/read-models/spec/world.js';
import { temporaryFolder } from '../acceptance/process.js';
import { type Program, programs } from '../scale-out/processes.js';
import { type StandIn, startStandIn } from '../stand-in/stand-in.js';
import { expectAllIsWell } from './aftermath.js';
import { type Load, startLoad } from './client.js';
import { PATIENCE_MS, ROUNDS, someMoment } from './rounds.js';

describe('api and workers on EventStoreDB and PostgreSQL, killed under load', () => {
  const folder = temporaryFolder();
  const schema = postgresSchema();
  let running: ReturnType<typeof programs>;
  let standIn: StandIn;
  let store: EventStore;
  let api: Program;
  let workers: Program[];
  beforeAll(async () => {
    standIn = await startStandIn();
    const DATABASE_URL = await schema.url();
    const EVENTSTOREDB_URL = standIn.url;
    running = programs({
      DATA_DIR: folder.path,
      DATABASE_URL,
      EVENTSTOREDB_URL,
      LOG_LEVEL: 'silent',
      LEASE_SECONDS: '2',
    });
    api = await running.api();
    workers = [await running.worker(), await running.worker()];
    store = await openEventStoreDb({ url: standIn.url });
  }, PATIENCE_MS);
  afterAll(async () => {
    await running.endAll();
    await store?.close();
    await standIn.stop();
    await schema.drop();
    folder.remove();
  });

  const kills = [
    async () => {
      await api.end('SIGKILL');
      api = await running.api();
    },
    async () => {
      await workers.shift()!.end('SIGKILL');
      workers.push(await running.worker());
    },
    // Its memory of the log is kept, as a disk would; every connection and every answer on its way is lost.
    async () => {
      await standIn.stop();
      await someMoment();
      await standIn.start();
    },
  ];

  async function works(load: Load): Promise<void> {
    const before = load.acknowledged.length;
    await until('the service works', () => load.acknowledged.length > before + 5, 60_000);
  }

  it(
    'have everything they acknowledged once, and do what had not been done',
    async () => {
      const load = startLoad(6, () => api.address);
      for (let round = 0; round < ROUNDS; round += 1) {
        await works(load);
        await someMoment();
        await kills[round % kills.length]!();
      }
      await works(load);
      await load.finish();

      const settled = `${api.address}/api/revision?limit=1&after=${await store.head()}`;
      await until('every effect is there', async () => (await fetch(settled)).status === 200, 90_000);
      const db = await openPostgresReadModels({ url: await schema.url(), forReading: true });
      await until(
        'the read models have everything',
        async () => {
          const rows = await db.selectFrom('checkpoints').select('position').execute();
          const head = await store.head();
          return rows.every(({ position }) => position === head);
        },
        30_000,
      );
      await expectAllIsWell(store, db, load.acknowledged);
      await db.destroy();
    },
    PATIENCE_MS,
  );
});
