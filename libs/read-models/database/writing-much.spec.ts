import { renameSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { specFolder } from '../spec/database.js';
import { until } from '../spec/world.js';
import type { ReadModels } from '../tables/tables.js';
import { openReadModels } from './open.js';
import { PAGES, writingMuch } from './writing-much.js';

let folder: ReturnType<typeof specFolder>;
let db: ReadModels;

beforeEach(async () => {
  folder = specFolder();
  db = await openReadModels({ folder: folder.path });
});
afterEach(async () => {
  await db.destroy();
  folder.remove();
});

let places = 0;
const write = (): Promise<unknown> =>
  db
    .insertInto('policyCheckpoints')
    .values({ policy: `p${++places}`, position: 'x'.repeat(20_000) })
    .execute();

/** Pages that the write-ahead log has, and how many of them are in the file; nothing is moved by asking. */
async function inLog(): Promise<{ pages: number; moved: number }> {
  const answer = await sql<{ log: number; checkpointed: number }>`pragma wal_checkpoint(noop)`.execute(db);
  const { log, checkpointed } = answer.rows[0]!;
  return { pages: log, moved: checkpointed };
}

async function setting(name: string): Promise<unknown> {
  const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db);
  return Object.values(rows[0]!)[0];
}

it('what is written much stands in the file while the work goes on, and the log begins anew', async () => {
  await writingMuch(db, async (written) => {
    await write();
    written();
    const { pages } = await inLog();
    expect(pages).toBeGreaterThan(0);
    await until('all of it is moved', async () => {
      const log = await inLog();
      return log.moved === log.pages;
    });
    await write();
    expect((await inLog()).pages).toBeLessThan(pages);
  });
});

it('what was changed for it is changed back, also when the work fails', async () => {
  const failing = writingMuch(db, async () => {
    expect(await setting('wal_autocheckpoint')).toBeGreaterThan(PAGES);
    throw new Error('enough');
  });
  await expect(failing).rejects.toThrow('enough');
  expect(await setting('wal_autocheckpoint')).toBe(PAGES);
  expect(await setting('mmap_size')).toBe(0);
});

it('is done all the same where the thread beside it cannot open the file', async () => {
  const elsewhere = `${folder.path}-moved`;
  renameSync(folder.path, elsewhere);
  try {
    expect(await writingMuch(db, async (written) => (await write(), written(), 'done'))).toBe('done');
  } finally {
    renameSync(elsewhere, folder.path);
  }
  expect(await db.selectFrom('policyCheckpoints').select('policy').execute()).toHaveLength(1);
});
