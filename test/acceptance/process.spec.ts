import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:net';
import { join } from 'node:path';
import { seededFolder } from '../seeded/folder.js';
import { municipalTovholder, need } from './people.js';
import { failToStart, startServer, temporaryFolder } from './process.js';

describe('the server process', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  const command = (address: string, id: string) =>
    fetch(`${address}/api/revision/${id}/report-need`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...municipalTovholder },
      body: JSON.stringify(need),
    });

  it('seeds an empty folder once, and finds everything again when started anew', async () => {
    const first = await startServer({ DATA_DIR: folder.path });
    expect(first.printed()).toMatch(/Mappen var tom; der er lagt ind: 41 organer/);
    expect(first.printed()).toMatch(/p-1001, tf-psykiatri-tovholder-municipal/);
    const events = Number(/\((\d+) hændelser\)/.exec(first.printed())![1]);
    expect((await command(first.address, 'r1')).status).toBe(201);
    expect(await first.end('SIGTERM')).toBe(0);

    const second = await startServer({ DATA_DIR: folder.path });
    expect(second.printed()).toMatch(`Der er ${events + 1} hændelser i loggen`);
    expect((await fetch(`${second.address}/api/revision/r1`)).status).toBe(200);
    expect(await second.end('SIGTERM')).toBe(0);
  });

  it('finishes the commands under way when asked to stop, and keeps every one it has acknowledged', async () => {
    await seededFolder(folder.path);
    const server = await startServer({ DATA_DIR: folder.path });
    const sent = Array.from({ length: 40 }, (_, index) => command(server.address, `r${index}`).catch(() => undefined));
    await sent[0];
    const code = await server.end('SIGTERM');
    const answers = await Promise.all(sent);
    expect(code).toBe(0);
    expect(server.printed()).toMatch('Alt er gemt');
    const acknowledged = answers.flatMap((answer, index) => (answer?.status === 201 ? [`r${index}`] : []));
    expect(acknowledged).toContain('r0');

    const again = await startServer({ DATA_DIR: folder.path });
    for (const id of acknowledged) expect((await fetch(`${again.address}/api/revision/${id}`)).status).toBe(200);
    await again.end('SIGTERM');
  });

  it('tells a stream what changed, and ends it when it stops', async () => {
    await seededFolder(folder.path);
    const server = await startServer({ DATA_DIR: folder.path });
    const stream = await fetch(`${server.address}/api/stream`);
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    await command(server.address, 'r1');
    let heard = '';
    while (!heard.includes('"type":"NeedReported"')) heard += (await reader.read()).value ?? '';
    expect(heard).toMatch(/"procedure":"revision","id":"r1"/);
    expect(await server.end('SIGTERM')).toBe(0);
  });

  it('says which settings are wrong, all at once and without the passwords in them, and does not start', async () => {
    const { code, printed } = await failToStart({
      PORT: 'nej',
      LOG_LEVEL: 'højt',
      DATA_DIR: '',
      EVENTSTOREDB_URL: 'http://admin:hemmelig@localhost:2113',
      DATABASE_URL: 'mysql://u:hemmelig@localhost/db',
    });
    expect(code).toBe(1);
    expect(printed).toMatch(/PORT skal være et portnummer/);
    expect(printed).toMatch(/LOG_LEVEL skal være en af fatal, error/);
    expect(printed).toMatch(/DATA_DIR skal være en mappe/);
    expect(printed).toMatch(/EVENTSTOREDB_URL skal se ud som esdb:/);
    expect(printed).toMatch(/DATABASE_URL skal være adressen på en PostgreSQL/);
    expect(printed).not.toMatch('hemmelig');
  });

  it('does not start in production without a login, and says what is missing', async () => {
    const { code, printed } = await failToStart({ NODE_ENV: 'production', DATA_DIR: folder.path });
    expect(code).toBe(1);
    expect(printed).toMatch(/OIDC_ISSUER skal angives/);
    expect(printed).toMatch(/PUBLIC_URL skal angives/);
  });

  it('says that DATABASE_URL is no address, or that nobody answers there, and never prints its password', async () => {
    const wrong = await failToStart({ DATA_DIR: folder.path, DATABASE_URL: 'postgres://u:hemmelig%@localhost/db' });
    expect(wrong).toMatchObject({ code: 1, printed: expect.stringMatching(/DATABASE_URL skal være adressen/) });
    const silent = await failToStart({ DATA_DIR: folder.path, DATABASE_URL: 'postgres://u:hemmelig@localhost:1/db' });
    expect(silent).toMatchObject({
      code: 1,
      printed: expect.stringMatching(/PostgreSQL på localhost:1\/db svarer ikke/),
    });
    for (const { printed } of [wrong, silent]) expect(printed).not.toMatch('hemmelig');
  });

  it.each([
    ['npm run start:api', ['dist/apps/api/main.js', '--only-api']],
    ['npm run start:worker', ['dist/apps/worker/main.js']],
  ])('refuses to be split where the read models are in SQLite: %s', async (command, program) => {
    const { code, printed } = await failToStart({ DATA_DIR: folder.path }, { program });
    expect(code).toBe(1);
    expect(printed).toMatch(`»${command}« kræver, at læsemodellerne er i PostgreSQL`);
    expect(printed).not.toMatch(/\n\s+at /);
  });

  it('says that the port is taken, and how to choose another', async () => {
    await seededFolder(folder.path);
    const other = await listening();
    const { port } = other.address() as { port: number };
    const { code, printed } = await failToStart({ DATA_DIR: folder.path, PORT: String(port) });
    expect(code).toBe(1);
    expect(printed).toMatch(`Port ${port} er optaget`);
    expect(printed).not.toContain('EADDRINUSE');
    other.close();
  });

  it('says that the data folder is a file', async () => {
    const file = join(folder.path, 'fil');
    writeFileSync(file, '');
    const { code, printed } = await failToStart({ DATA_DIR: file });
    expect(code).toBe(1);
    expect(printed).toMatch(/er ikke en mappe.*DATA_DIR/);
  });

  it('says that the data folder cannot be written to', async () => {
    const locked = join(folder.path, 'laast');
    mkdirSync(locked);
    chmodSync(locked, 0o500);
    // The administrator of a machine may write anywhere, so as such the server is started as nobody.
    chmodSync(folder.path, 0o755);
    const { code, printed } = await failToStart({ DATA_DIR: locked }, process.getuid?.() === 0 ? { user: 65_534 } : {});
    expect(code).toBe(1);
    expect(printed).toMatch(/kan ikke skrives til/);
  });

  it('says that the database file is damaged, and leaves it alone', async () => {
    const file = join(folder.path, 'events.sqlite');
    writeFileSync(file, 'Dette er ikke en database, men en ganske almindelig tekst. '.repeat(100));
    const before = readFileSync(file, 'utf8');
    const { code, printed } = await failToStart({ DATA_DIR: folder.path });
    expect(code).toBe(1);
    expect(printed).toMatch(/events\.sqlite/);
    expect(printed).not.toMatch(/\n\s+at /);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

function listening(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => resolve(server));
  });
}
