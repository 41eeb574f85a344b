import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#engine/event.js';
import { type TestDesk, openDesk } from '../../../test/toy/desk.js';
import { cosign } from '../notes/cosignature.js';
import { createKey, readSigningKey } from '../notes/keys.js';
import { formatNote } from '../notes/note.js';
import { isConsistent, rootFromInclusion } from '../tree/check-proofs.js';
import { leafHash } from '../tree/hashing.js';
import { trustWitness } from './key-files.js';
import { type Proofs, openProofs, proofFolder, treeFile } from './open.js';

let desk: TestDesk;
let folder: string;
let proofs: Proofs;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sporskifte-proof-'));
  desk = openDesk();
  proofs = openProofs({ folder, store: desk.store, now: () => desk.clock.now });
  await desk.ask('OpenProposal', { title: 'Cykelstativ', deadline: '2024-04-01' });
});
afterEach(() => {
  proofs.close();
  rmSync(folder, { recursive: true, force: true });
});

const note = (text: string) => desk.ask('Note', { text });

describe('the key of a log', () => {
  it('is made at the first start, for its owner alone, and is the same at the next', () => {
    const file = join(proofFolder(folder), 'signing-key');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const again = openProofs({ folder, store: desk.store, now: () => desk.clock.now });
    expect(again.key.text).toBe(proofs.key.text);
    again.close();
  });
});

describe('a checkpoint of the log', () => {
  it('stands until something is added', async () => {
    const first = await proofs.checkpoint();
    expect(formatNote((await proofs.checkpoint()).note)).toBe(formatNote(first.note));
    await note('Husk tilbud');
    expect((await proofs.checkpoint()).size).toBe(first.size + 1);
  });

  it('is not made of an empty log', async () => {
    const empty = openProofs({ folder, store: openDesk().store, now: () => desk.clock.now });
    await expect(empty.checkpoint()).rejects.toMatchObject({ code: 'no-checkpoint' });
    empty.close();
  });

  it('is not made of a log that has lost its end', async () => {
    await note('Husk tilbud');
    await proofs.checkpoint();
    const [first] = await desk.store.readAll({ limit: 1 });
    const cut = { readAll: async () => [], head: async () => first!.position };
    const again = openProofs({ folder, store: cut, now: () => desk.clock.now });
    await expect(again.checkpoint()).rejects.toMatchObject({ code: 'inconsistent-log' });
    again.close();
  });

  it('is not made of another log than was signed before, also when the tree has been thrown away', async () => {
    await note('Husk tilbud');
    await proofs.checkpoint();
    proofs.close();
    for (const end of ['', '-wal', '-shm']) rmSync(`${treeFile(folder)}${end}`, { force: true });
    const other = openDesk();
    for (const title of ['Nyt tag', 'Maling'])
      await other.ask('OpenProposal', { title }, { id: title.slice(0, 2).toLowerCase() });
    proofs = openProofs({ folder, store: other.store, now: () => desk.clock.now });
    await expect(proofs.checkpoint()).rejects.toMatchObject({ code: 'inconsistent-log' });
  });

  it('is the same whether the tree was kept or is worked out again', async () => {
    for (const text of ['en', 'to', 'tre']) await note(text);
    const { root } = await proofs.checkpoint();
    const other = mkdtempSync(join(tmpdir(), 'sporskifte-proof-'));
    const again = openProofs({ folder: other, store: desk.store, now: () => desk.clock.now });
    expect((await again.checkpoint()).root).toEqual(root);
    again.close();
    rmSync(other, { recursive: true });
  });
});

describe('proofs from the log', () => {
  it('show that an event is in it, and that it has only grown', async () => {
    const before = await proofs.checkpoint();
    await note('Husk tilbud');
    await note('Ring til banken');
    const after = await proofs.checkpoint();
    for (const event of await events()) {
      const { index, leaf, path } = proofs.inclusion(event, after.size);
      expect(rootFromInclusion(leafHash(leaf), { index, size: after.size }, path)).toEqual(after.root);
    }
    expect(isConsistent(before, after, proofs.consistency(before.size, after.size))).toBe(true);
  });

  it('are refused for what is not in the tree', async () => {
    const { size } = await proofs.checkpoint();
    await note('Husk tilbud');
    const event = (await events()).at(-1)!;
    expect(() => proofs.inclusion(event, size)).toThrow('er ikke med i det kontrolpunkt');
    expect(() => proofs.consistency(0, size + 1)).toThrow('er ikke med i det kontrolpunkt');
  });
});

describe('a witness signature', () => {
  const municipal = readSigningKey(createKey('municipal', 'witness'));
  const signedBy = (text: string, key = municipal) =>
    formatNote({ text, signatures: [cosign(text, 1_700_000_000, key)] });

  it('is kept with the checkpoint when the witness is known', async () => {
    const { note: made } = await proofs.checkpoint();
    expect(() => proofs.addCosignature(signedBy(made.text))).toThrow('Ingen kendt vidnenøgle');
    trustWitness(proofFolder(folder), municipal.public.text);
    expect(proofs.addCosignature(signedBy(made.text)).witness.name).toBe('municipal');
    proofs.addCosignature(signedBy(made.text));
    expect(proofs.latest().note.signatures.map(({ name }) => name)).toEqual([proofs.key.name, 'municipal']);
  });

  it('is refused on a checkpoint that was never made here', async () => {
    const { note: made } = await proofs.checkpoint();
    trustWitness(proofFolder(folder), municipal.public.text);
    const other = made.text.replace(/time .*/, 'time 2020-01-01T00:00:00.000Z');
    expect(() => proofs.addCosignature(signedBy(other))).toThrow('ikke findes her');
  });

  it('is not taken from a new key under an old name', () => {
    trustWitness(proofFolder(folder), municipal.public.text);
    const other = readSigningKey(createKey('municipal', 'witness'));
    expect(() => trustWitness(proofFolder(folder), other.public.text)).toThrow('allerede en anden nøgle');
    expect(readFileSync(join(proofFolder(folder), 'witnesses.txt'), 'utf8')).toBe(`${municipal.public.text}\n`);
  });
});

describe('a tree file that is no such file', () => {
  it('is told of with what to do', () => {
    const broken = join(folder, 'broken');
    openProofs({ folder: broken, store: desk.store, now: () => desk.clock.now }).close();
    for (const end of ['-wal', '-shm']) rmSync(`${treeFile(broken)}${end}`, { force: true });
    writeFileSync(treeFile(broken), 'x'.repeat(5_000));
    expect(() => openProofs({ folder: broken, store: desk.store, now: () => desk.clock.now })).toThrow('Slet filen');
  });
});

const events = (): Promise<RecordedEvent[]> => desk.store.readAll({ limit: 100 });
