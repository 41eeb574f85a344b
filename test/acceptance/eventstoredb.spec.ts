import { execFile } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { seededFolder } from '../seeded/folder.js';
import { type StandIn, startStandIn } from '../stand-in/stand-in.js';
import { municipalTovholder, need } from './people.js';
import { failToStart, startServer, temporaryFolder } from './process.js';

/** Two processes that talk to each other, each started anew: on a busy machine that takes its time. */
const PATIENCE_MS = 240_000;
jest.setTimeout(PATIENCE_MS);

describe('the product with its log in EventStoreDB', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let standIn: StandIn;
  let environment: { DATA_DIR: string; EVENTSTOREDB_URL: string };
  beforeEach(async () => {
    folder = temporaryFolder();
    standIn = await startStandIn();
    environment = { DATA_DIR: folder.path, EVENTSTOREDB_URL: standIn.url };
  });
  afterEach(async () => {
    await standIn.stop();
    folder.remove();
  });

  /** Runs the command line; answers with its exit code and what it wrote. */
  function sporskifte(...args: string[]): Promise<{ code: number; out: string }> {
    const env = { PATH: process.env['PATH'], ...environment };
    return new Promise((resolve) => {
      execFile(process.execPath, ['dist/apps/cli/main.js', ...args], { env }, (error, out) =>
        resolve({ code: error ? Number(error.code) : 0, out }),
      );
    });
  }

  const reportNeed = (address: string, id: string) =>
    fetch(`${address}/api/revision/${id}/report-need`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...municipalTovholder },
      body: JSON.stringify(need),
    });

  it('seeds an empty log, serves, follows with its lists, and finds everything again when started anew', async () => {
    const first = await startServer(environment);
    const events = Number(/\((\d+) hændelser\)/.exec(first.printed())![1]);
    const reported = await reportNeed(first.address, 'r1');
    expect(reported.status).toBe(201);
    const { position } = (await reported.json()) as { position: string };
    const listed = await fetch(`${first.address}/api/revision?limit=200&after=${position}`);
    const { items } = (await listed.json()) as { items: { id: string }[] };
    expect(items.map(({ id }) => id)).toContain('r1');
    const shown = await fetch(`${first.address}/api/revision/r1`);
    expect(shown.status).toBe(200);
    expect(await first.end('SIGTERM')).toBe(0);

    const again = await startServer(environment);
    expect(again.printed()).toMatch(`Der er ${events + 1} hændelser i loggen`);
    expect((await fetch(`${again.address}/api/revision/r1`)).status).toBe(200);
    expect(await again.end('SIGTERM')).toBe(0);

    for (const command of ['verify', 'check']) expect((await sporskifte(command)).code).toBe(0);
    expect((await sporskifte('replay', 'revision', 'r1')).out).toMatch('forløbet holder');
    const rebuilt = await sporskifte('rebuild', '--json');
    expect(JSON.parse(rebuilt.out)).toMatchObject({ events: events + 1 });
  });

  it('goes on when the server is stopped and started under it, and loses and doubles nothing', async () => {
    const server = await startServer(environment);
    const sent = Array.from({ length: 12 }, (_, n) => reportNeed(server.address, `r${n}`));
    await sent[0];
    standIn.drop();
    await standIn.stop();
    await standIn.start('ids');
    const answers = await Promise.all(sent);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    for (let n = 0; n < 12; n += 1) expect(standIn.ledger.stream(`revision-r${n}`)).toHaveLength(1);
    expect(await server.end('SIGTERM')).toBe(0);
    expect((await sporskifte('verify')).code).toBe(0);
  });

  it('does not start on read models that were made from another log', async () => {
    await seededFolder(folder.path);
    const { code, printed } = await failToStart(environment);
    expect(code).toBe(1);
    expect(printed).toMatch(/Læsemodellerne i datamappen er lavet af en anden hændelseslog/);
    expect(standIn.ledger.entries).toEqual([]);
  });

  it('says that the server is not there, and where it looked, without user and password', async () => {
    await standIn.stop();
    const url = `esdb://drift:hemmelig@127.0.0.1:${standIn.port}`;
    const { code, printed } = await failToStart({ ...environment, EVENTSTOREDB_URL: url });
    expect(code).toBe(1);
    expect(printed).toMatch(`EventStoreDB på 127.0.0.1:${standIn.port} ikke kan nås`);
    expect(printed).not.toMatch('hemmelig');
  });
});
