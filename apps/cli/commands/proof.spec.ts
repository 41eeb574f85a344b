import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#engine/event.js';
import { type TestDesk, openDesk } from '../../../test/toy/desk.js';
import { runCli } from '../run-cli.js';

let desk: TestDesk;
let folder: string;
let change: (events: readonly RecordedEvent[]) => readonly RecordedEvent[];
const at = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sporskifte-cli-proof-'));
  desk = openDesk();
  change = (events) => events;
  await desk.ask('OpenProposal', { title: 'Cykelstativ', deadline: '2024-04-01' });
  await desk.ask('Note', { text: 'Husk tilbud' });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('sporskifte witness', () => {
  it('keeps its key to itself, and tells the public half', async () => {
    const { json } = await sporskifte('witness', 'init', '--name', 'municipal', '--key', at('m.key'));
    expect(json.publicKey).toMatch(/^municipal\+/);
    expect(statSync(at('m.key')).mode & 0o777).toBe(0o600);
    expect(
      (await sporskifte('witness', 'init', '--name', 'municipal', '--key', at('m.key'))).json.problem.message,
    ).toMatch('Der er allerede en fil');
  });

  it('signs what follows from what it signed, and its signature is taken in and told of', async () => {
    await signedBy('municipal');
    await desk.ask('Note', { text: 'Ring' });
    const refused = await handOver('municipal');
    expect(refused.json.problem.message).toMatch('sporskifte checkpoint --since 2');
    expect((await handOver('municipal', '--since', '2')).code).toBe(0);
    await sporskifte('checkpoint', '--add', at('municipal.sig'));
    const { code, json } = await sporskifte('verify');
    expect({ code, signed: json.proof.signed }).toMatchObject({
      code: 0,
      signed: [
        { role: 'log', size: 3 },
        { name: 'municipal', role: 'witness', size: 3 },
      ],
    });
  });

  it('refuses a log that was rolled back and went another way', async () => {
    await signedBy('municipal');
    rmSync(at('proof/checkpoints'), { recursive: true });
    for (const end of ['', '-wal', '-shm']) rmSync(at(`proof/tree.sqlite${end}`), { force: true });
    change = (events) =>
      events.map((event, index) => (index === 1 ? { ...event, data: { text: 'Noget andet' } } : event));
    expect((await handOver('municipal')).json.problem).toMatchObject({ code: 'inconsistent-log' });
  });

  it.each([
    [['witness', 'dance'], '»dance« er ikke noget, et vidne gør.'],
    [['witness', 'sign'], 'Der mangler et valg: --key <fil>.'],
    [['witness', 'init', '--key', '/tmp/x'], 'Der mangler et valg: --name <navn>.'],
    [['checkpoint', '--since', 'x'], '»x« er ikke et antal hændelser.'],
    [['prove', '--out', '/tmp/x.zip'], 'Angiv enten et forløb'],
    [['prove', '--body', 'board', '--out', '/tmp/x.zip'], 'Angiv perioden med --from og --to.'],
    [['prove', 'proposal', 'p1'], 'Der mangler et valg: --out <fil>'],
  ])('and its neighbours say what to write instead: %p', async (argv, told) => {
    const { code, json } = await sporskifte(...argv);
    expect({ code, message: json.problem.message }).toEqual({ code: 2, message: expect.stringContaining(told) });
  });
});

describe('sporskifte verify, on a log with checkpoints', () => {
  it('says in words who has signed, until where, and that no witness has', async () => {
    await sporskifte('checkpoint');
    await desk.ask('Note', { text: 'Ring' });
    const { code, out } = await inWords('verify');
    expect(code).toBe(0);
    expect(out).toContain('har underskrevet de første 2 hændelser');
    expect(out).toContain('Intet vidne har underskrevet.');
    expect(out).toContain('Efter det seneste kontrolpunkt er der 1 hændelse, som ingen har underskrevet.');
  });

  it('tells that the end has been cut off', async () => {
    await sporskifte('checkpoint');
    change = (events) => events.slice(0, 1);
    const { code, out } = await inWords('verify');
    expect(code).toBe(1);
    expect(out).toContain('Kontrolpunktet over 2 hændelser siger 2 hændelser, men loggen slutter efter 1');
  });

  it('names the event that is another', async () => {
    await sporskifte('checkpoint');
    change = (events) =>
      events.map((event, index) => (index === 1 ? { ...event, data: { text: 'Noget andet' } } : event));
    expect((await inWords('verify')).out).toContain('nr. 2, proposal-p1, revision 1.');
  });

  it('holds the log to a key and a checkpoint the reader has kept', async () => {
    const { json: kept } = await sporskifte('checkpoint');
    writeFileSync(at('kept.txt'), kept.note);
    rmSync(at('proof'), { recursive: true });
    await sporskifte('checkpoint');
    const { code, json } = await sporskifte('verify', '--key', kept.publicKey, '--checkpoint', at('kept.txt'));
    expect(code).toBe(1);
    expect(json.proof.findings).toMatchObject([{ problem: expect.stringMatching('er ikke underskrevet med nøglen') }]);
    expect(json.proof.signed[0]).toMatchObject({ size: 2 });
  });

  it('tells of a file that is no checkpoint', async () => {
    await sporskifte('checkpoint');
    writeFileSync(at('proof/checkpoints/0000000000000009.txt'), 'x');
    const { code, out } = await inWords('verify');
    expect(code).toBe(1);
    expect(out).toContain('0000000000000009.txt blandt kontrolpunkterne er ikke et kontrolpunkt.');
  });
});

describe('sporskifte prove', () => {
  it.each([
    [['proposal', 'p1'], 2],
    [['proposal', 'p1', '--revision', '0'], 1],
    [['--all'], 2],
  ])('writes a bundle that the file in it verifies by itself: %p', async (scope, events) => {
    const { code, json } = await sporskifte('prove', ...scope, '--out', at('f.zip'));
    expect({ code, events: json.events }).toEqual({ code: 0, events });
    const verifier = join(import.meta.dirname, '../../../libs/audit/bundle/verify.mjs');
    const told = execFileSync(process.execPath, [verifier, at('f.zip'), '--key', json.publicKey], { encoding: 'utf8' });
    expect(told).toMatch(new RegExp(`Pakken holder: ${events} hændelser\\.\\n$`));
  });

  it('tells where there is nothing, or a file cannot be written', async () => {
    expect((await sporskifte('prove', 'proposal', 'p9', '--out', at('f.zip'))).json.problem.code).toBe('unknown-run');
    const { json } = await sporskifte('prove', '--all', '--out', at('none/f.zip'));
    expect(json.problem.message).toMatch('kan ikke skrives');
  });
});

/** A new witness that is taken in and signs the log as it is. */
async function signedBy(name: string): Promise<void> {
  const { json } = await sporskifte('witness', 'init', '--name', name, '--key', at(`${name}.key`));
  await sporskifte('checkpoint', '--trust', json.publicKey);
  expect((await handOver(name)).code).toBe(0);
  await sporskifte('checkpoint', '--add', at(`${name}.sig`));
}

function sign(name: string, log: string): Promise<Ran> {
  const files = ['--key', at(`${name}.key`), '--state', at(`${name}.json`), '--checkpoint', at('request')];
  return sporskifte('witness', 'sign', ...files, '--log', log, '--out', at(`${name}.sig`));
}

async function handOver(name: string, ...since: string[]): Promise<Ran> {
  const { json } = await sporskifte('checkpoint', '--out', at('request'), ...since);
  expect(readFileSync(at('request'), 'utf8')).toMatch(/^old \d+\n/);
  return sign(name, json.publicKey);
}

/** What the commands here answer between them; each has its own part of it. */
interface Answered {
  readonly note: string;
  readonly publicKey: string;
  readonly events: number;
  readonly problem: { readonly code: string; readonly message: string };
  readonly proof: {
    readonly signed: readonly { readonly role: string; readonly size: number }[];
    readonly findings: readonly { readonly problem: string }[];
  };
}

interface Ran {
  readonly code: number;
  readonly json: Answered;
}

async function sporskifte(...argv: readonly string[]): Promise<Ran> {
  const { code, out } = await inWords(...argv, '--json');
  return { code, json: JSON.parse(out) as Answered };
}

async function inWords(...argv: readonly string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const code = await runCli(argv, {
    terminal: { write: (text) => void (out += text), tell: () => undefined, watched: false },
    env: { DATA_DIR: folder },
    registry: desk.registry,
    now: () => desk.clock.now,
    organisation: () => desk.organisation,
    openLog: () => ({
      ...desk.store,
      readAll: async ({ after = '', limit }) =>
        change(await desk.store.readAll({ limit: 1_000 }))
          .filter(({ position }) => position > after)
          .slice(0, limit),
      close: async () => {},
    }),
    openEventStoreDb: () => Promise.reject(new Error('not here')),
    makeLog: () => {
      throw new Error('not here');
    },
    fileDamage: () => [],
    openReadModels: async () => undefined,
    openWritableReadModels: () => Promise.reject(new Error('not here')),
  });
  return { code, out };
}
