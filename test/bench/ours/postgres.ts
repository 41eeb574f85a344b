import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { openPostgresReadModels } from '#read-models/database/postgres/open.js';
import { rebuild } from '#read-models/rebuild/rebuild.js';
import type { Measurement } from '../measurement.js';
import { secondsOf } from '../pace.js';
import { openDesk } from '../world/desk.js';
import { HISTORY, type World } from '../world/world.js';

/**
 * All read models made anew from the log in a PostgreSQL on this machine, which npm brings for the tests and which does
 * not wait for the disk: what our side and the way there cost. Left out where there is no PostgreSQL for the machine.
 */
export const postgresRebuilding: Measurement = {
  rows: [
    {
      key: 'postgres-rebuild',
      label: `PostgreSQL (no fsync): rebuild all over ${HISTORY.toLocaleString('en')} events`,
      unit: 'events/s',
    },
  ],
  async measure(world) {
    const server = await startPostgres(world);
    if (server === undefined) return [];
    const { store, registry } = openDesk(world.history);
    const db = await openPostgresReadModels({ url: server.url });
    const seconds = await secondsOf(() => rebuild({ db, store, registry }));
    await db.destroy();
    await store.close();
    await server.stop();
    return [{ key: 'postgres-rebuild', value: HISTORY / seconds }];
  },
};

async function startPostgres({
  root,
  workspace,
}: World): Promise<{ url: string; stop: () => Promise<void> } | undefined> {
  const program = join('test', 'postgres', 'server.mjs');
  const child = spawn(process.execPath, [program], { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] });
  workspace.adopt(child);
  const ended = new Promise<undefined>((resolve) => child.once('exit', () => resolve(undefined)));
  const said = new Promise<string>((resolve) => child.stdout.once('data', (chunk: Buffer) => resolve(String(chunk))));
  const url = await Promise.race([said, ended]);
  if (url === undefined) return undefined;
  return {
    url: url.trim(),
    async stop() {
      // It ends with its standard input, and leaves nothing behind.
      child.stdin.end();
      await ended;
    },
  };
}
