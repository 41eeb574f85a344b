import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openSqliteStore } from '#event-store/sqlite/open.js';
import { seededFolder } from '../seeded/folder.js';
import { sporskifte, sporskifteAsBuilt } from './command-line.js';
import { municipalTovholder, need } from './people.js';
import { type ServerProcess, startServer, temporaryFolder } from './process.js';

jest.setTimeout(240_000);

describe('sporskifte backup', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let data: string;
  let server: ServerProcess | undefined;
  beforeEach(async () => {
    folder = temporaryFolder();
    data = join(folder.path, 'data');
    await seededFolder(data);
  });
  afterEach(async () => {
    await server?.end('SIGKILL');
    server = undefined;
    folder.remove();
  });

  /** Reports needs one after the other until it is told to stop; answers with the runs that were acknowledged. */
  function load(address: string): { stop: () => Promise<string[]>; readonly acknowledged: string[] } {
    const acknowledged: string[] = [];
    let going = true;
    async function go(): Promise<string[]> {
      for (let n = 0; going; n += 1) {
        const response = await fetch(`${address}/api/revision/b${n}/report-need`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', ...municipalTovholder },
          body: JSON.stringify(need),
        });
        expect(response.status).toBe(201);
        acknowledged.push(`revision-b${n}`);
      }
      return acknowledged;
    }
    const done = go();
    return {
      acknowledged,
      stop: () => {
        going = false;
        return done;
      },
    };
  }

  it('taken under load can be put back and started, and holds everything acknowledged before it was taken', async () => {
    server = await startServer({ DATA_DIR: data, LOG_LEVEL: 'silent' });
    const loading = load(server.address);
    while (loading.acknowledged.length < 20) await new Promise((resolve) => setImmediate(resolve));
    const before = [...loading.acknowledged];
    const kept = join(folder.path, 'kept');
    const { code, answer } = await sporskifteAsBuilt({ DATA_DIR: data }, 'backup', '--to', kept, '--json');
    const during = (await loading.stop()).length;
    expect(code).toBe(0);
    expect(during).toBeGreaterThan(before.length);
    expect(readdirSync(kept)).toEqual(['events.sqlite']);

    const fresh = join(folder.path, 'fresh');
    mkdirSync(fresh);
    copyFileSync(join(kept, 'events.sqlite'), join(fresh, 'events.sqlite'));
    const restored = await startServer({ DATA_DIR: fresh, LOG_LEVEL: 'silent' });
    const { events } = JSON.parse(answer) as { events: number };
    expect(restored.printed()).toMatch(`Der er ${events} hændelser i loggen`);
    const ready = await fetch(`${restored.address}/health/ready`);
    expect(await restored.end('SIGTERM')).toBe(0);
    expect(ready.status).toBe(200);
    for (const command of ['verify', 'check'])
      expect(await sporskifte({ DATA_DIR: fresh }, command)).toMatchObject({ code: 0 });

    const store = openSqliteStore({ folder: fresh });
    const streams = new Set(
      (await store.readAll({ limit: 100_000, prefixes: ['revision-b'] })).map(({ stream }) => stream),
    );
    await store.close();
    expect(before.filter((stream) => !streams.has(stream))).toEqual([]);
  });

  it('writes over nothing, and leaves nothing behind when it cannot be taken', async () => {
    const kept = join(folder.path, 'kept');
    expect((await sporskifte({ DATA_DIR: data }, 'backup', '--to', kept)).code).toBe(0);
    const again = await sporskifte({ DATA_DIR: data }, 'backup', '--to', kept);
    expect(again).toMatchObject({ code: 1, out: expect.stringContaining('bliver ikke overskrevet') });
    const onto = await sporskifte({ DATA_DIR: data }, 'backup', '--to', data);
    expect(onto).toMatchObject({ code: 1, out: expect.stringContaining('bliver ikke overskrevet') });
    const nowhere = join(data, 'events.sqlite', 'x');
    expect(await sporskifte({ DATA_DIR: data }, 'backup', '--to', nowhere)).toMatchObject({ code: 1 });
    expect(existsSync(nowhere)).toBe(false);
    expect(readdirSync(kept)).toEqual(['events.sqlite']);
  });
});
