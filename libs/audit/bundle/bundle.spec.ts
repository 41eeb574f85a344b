import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RecordedEvent } from '#engine/event.js';
import { type TestDesk, openDesk } from '../../../test/toy/desk.js';
import { cosign } from '../notes/cosignature.js';
import { createKey, readSigningKey } from '../notes/keys.js';
import { formatNote } from '../notes/note.js';
import { trustWitness } from '../proof/key-files.js';
import { type Proofs, openProofs, proofFolder } from '../proof/open.js';
import { makeBundle } from './bundle.js';
import { type Scope, isWithin } from './scope.js';
import { zip } from './zip.js';

/** More with TAMPERINGS=20000. */
const RUNS = Math.ceil(Number(process.env['TAMPERINGS'] ?? 1_000) / 4);

type Files = ReadonlyMap<string, Buffer>;
interface Verifier {
  verifyBundle(files: Files, trusted?: readonly string[]): { problems: string[]; told: string[]; events: number };
  unzip(bytes: Buffer): Map<string, Buffer>;
}

let verifier: Verifier;
let desk: TestDesk;
let folder: string;
let proofs: Proofs;
const municipal = readSigningKey(createKey('municipal', 'witness'));
const run: Scope = { kind: 'run', procedure: 'proposal', id: 'p1', lastRevision: 2 };

beforeAll(async () => {
  verifier = (await import(join(import.meta.dirname, 'verify.mjs'))) as Verifier;
  folder = mkdtempSync(join(tmpdir(), 'sporskifte-bundle-'));
  desk = openDesk();
  proofs = openProofs({ folder, store: desk.store, now: () => desk.clock.now });
  trustWitness(proofFolder(folder), municipal.public.text);
  await desk.ask('OpenProposal', { title: 'Cykelstativ æøå "\u2028', deadline: '2024-04-01' });
  await desk.ask('OpenProposal', { title: 'Nyt tag', deadline: '2024-04-01' }, { id: 'p2' });
  const { note } = await proofs.checkpoint();
  proofs.addCosignature(formatNote({ text: note.text, signatures: [cosign(note.text, 1_700_000_000, municipal)] }));
  for (const text of ['Husk tilbud', 'Ring']) await desk.ask('Note', { text });
  await proofs.checkpoint();
});
afterAll(() => {
  proofs.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a bundle', () => {
  it.each<[string, Scope, number]>([
    ['a run', run, 3],
    ['a decision', { ...run, lastRevision: 1 }, 2],
    [
      'what a body decided',
      { kind: 'body', body: 'board', from: '2024-01-01T00:00:00.000Z', to: '2025-01-01T00:00:00.000Z' },
      4,
    ],
    ['the whole log', { kind: 'all' }, 4],
  ])('of %s is verified by the one file that goes with it', async (_what, scope, most) => {
    const { problems, events } = verifier.verifyBundle(await bundleOf(scope), [proofs.key.text]);
    expect(problems).toEqual([]);
    expect(events).toBeLessThanOrEqual(most);
  });

  it('comes out of its zip as it went in', async () => {
    const files = await bundleOf(run);
    expect([...verifier.unzip(await buffer(zip(files)))].map(([name, bytes]) => [name, bytes.toString()])).toEqual(
      [...files].map(([name, bytes]) => [name, bytes.toString()]),
    );
  });

  it('tells of the witness, on an older checkpoint that is shown to be the beginning of this', async () => {
    const { told } = verifier.verifyBundle(await bundleOf(run), [proofs.key.text, municipal.public.text]);
    expect(told).toContain('Vidnet municipal har underskrevet de første 2 hændelser.');
  });

  it('rests on the checkpoint most witnesses have signed, where that is large enough', async () => {
    const { told } = verifier.verifyBundle(await bundleOf({ ...run, lastRevision: 0 }), [
      proofs.key.text,
      municipal.public.text,
    ]);
    expect(told[0]).toMatch(/^Kontrolpunkt over 2 hændelser/);
    expect(told[1]).toMatch(/^Vidnet municipal underskrev det 2023-11-14/);
  });
});

describe('a bundle that has been tampered with', () => {
  it('is found out whatever byte of whatever file is another, and never otherwise', async () => {
    const bundles = [await bundleOf(run), await bundleOf({ kind: 'all' })];
    const change = fc.record({
      bundle: fc.constantFrom(...bundles),
      file: fc.nat(),
      at: fc.nat(),
      by: fc.integer({ min: 1, max: 255 }),
    });
    fc.assert(
      fc.property(change, ({ bundle, file, at, by }) => {
        const name = [...bundle.keys()][file % bundle.size]!;
        const bytes = Buffer.from(bundle.get(name)!);
        bytes[at % bytes.length]! ^= by;
        const { problems } = verifier.verifyBundle(new Map(bundle).set(name, bytes), [proofs.key.text]);
        expect(problems).not.toEqual([]);
        expect(verifier.verifyBundle(bundle, [proofs.key.text]).problems).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('is found out when a signature is spelled otherwise, although it decodes to the same', async () => {
    const bundle = await bundleOf(run);
    // The last character before the equals sign carries bits that base64 throws away.
    const manifest = bundle
      .get('manifest.txt')!
      .toString()
      .replace(/(.)=\n$/, (_end, last: string) => `${bent(last)}=\n`);
    const { problems } = verifier.verifyBundle(new Map(bundle).set('manifest.txt', Buffer.from(manifest)), [
      proofs.key.text,
    ]);
    expect(problems).not.toEqual([]);
  });

  it.each<[string, (event: RecordedEvent) => RecordedEvent]>([
    ['the content', (event) => ({ ...event, data: { ...event.data, text: 'Noget andet' } })],
    ['the actor', (event) => withMetadata(event, { actor: { person: 'p-forger', seat: 'x' } })],
    ['the time', (event) => withMetadata(event, { recordedAt: '2020-01-01T00:00:00.000Z' })],
    ['where it led', (event) => withMetadata(event, { to: 'adopted' })],
    ['the hash', (event) => withMetadata(event, { hash: '0'.repeat(64) })],
    ['the id', (event) => ({ ...event, id: '00000000-0000-4000-8000-ffffffffffff' })],
    ['the position', (event) => ({ ...event, position: '0000000000000009' })],
  ])('names the event in which %s is another', async (_what, forge) => {
    const files = await withLines((lines) => lines.with(1, forged(lines[1]!, forge)));
    expect(problemsOf(files)).toContain('proposal-p1 revision 1 er ikke den hændelse, der står i loggen');
  });

  it('names the event that has been left out, moved, or put in twice', async () => {
    expect(problemsOf(await withLines((lines) => lines.toSpliced(1, 1)))).toContain('proposal-p1 revision 1 mangler');
    expect(problemsOf(await withLines(([a, b, c]) => [a!, c!, b!]))).toContain(
      'proposal-p1 revision 1 står ikke på sin plads',
    );
    expect(problemsOf(await withLines((lines) => [...lines, lines[2]!]))).toContain(
      'proposal-p1 revision 2 står ikke på sin plads',
    );
  });

  it('tells when the end of the whole log has been cut off', async () => {
    const files = await withLines((lines) => lines.slice(0, -1), { kind: 'all' });
    expect(problemsOf(files)).toContain('loggen har 4 hændelser, men pakken har 3');
  });

  it('tells when somebody else has signed it', async () => {
    const other = createKey(proofs.key.name, 'log');
    const { problems } = verifier.verifyBundle(await bundleOf(run), [readSigningKey(other).public.text]);
    expect(problems).toContain('checkpoint.txt er ikke underskrevet med loggens nøgle');
    expect(problems).toContain('manifest.txt er ikke underskrevet med loggens nøgle');
  });

  it('tells when a file has been left out or put in', async () => {
    const files = new Map(await bundleOf(run));
    files.delete('report.html');
    files.set('more.html', Buffer.from('x'));
    expect(problemsOf(files)).toEqual(['filen report.html mangler', 'filen more.html står ikke i manifest.txt']);
  });

  it.each(['null', '{}', '[]', '{"index":0,"path":[],"event":{"stream":"x","revision":1,"metadata":null}}', 'x'])(
    'is no crash when a line is %s',
    async (line) => expect(problemsOf(await withLines((lines) => lines.with(0, line)))).not.toEqual([]),
  );
});

const problemsOf = (files: Files): string[] => verifier.verifyBundle(files, [proofs.key.text]).problems;

async function bundleOf(scope: Scope): Promise<Files> {
  const events = (await desk.store.readAll({ limit: 100 })).filter((event) => isWithin(scope, event));
  const latest = proofs.latest();
  const given = { proofs, registry: desk.registry, witnesses: [municipal.public], scope, latest, events };
  const reports = () => Promise.resolve(new Map([['report.html', '<p>Rapport</p>']]));
  return (await makeBundle({ ...given, reports, now: desk.clock.now })).files;
}

async function withLines(change: (lines: string[]) => string[], scope: Scope = run): Promise<Files> {
  const files = new Map(await bundleOf(scope));
  const lines = files.get('events.jsonl')!.toString().trimEnd().split('\n');
  return files.set(
    'events.jsonl',
    Buffer.from(
      change(lines)
        .map((line) => `${line}\n`)
        .join(''),
    ),
  );
}

function forged(line: string, forge: (event: RecordedEvent) => RecordedEvent): string {
  const entry = JSON.parse(line) as { event: RecordedEvent };
  return JSON.stringify({ ...entry, event: forge(entry.event) });
}

function withMetadata(event: RecordedEvent, changed: object): RecordedEvent {
  return { ...event, metadata: { ...event.metadata, ...changed } };
}

/** The base64 character whose lowest bit is another. */
function bent(character: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  return alphabet[alphabet.indexOf(character) ^ 1]!;
}
