import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDesk, openDesk } from '../../../test/toy/desk.js';
import { keepCheckpoint, listCheckpoints } from './checkpoint-files.js';
import { startCheckpoints } from './make-checkpoints.js';
import { checkpointFolder, openProofs } from './open.js';

let folder: string;
let desk: TestDesk;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sporskifte-signing-'));
  desk = openDesk();
  await desk.ask('OpenProposal', { title: 'Cykelstativ' });
});
afterEach(() => rmSync(folder, { recursive: true }));

const kept = () => listCheckpoints(checkpointFolder(folder)).kept;
/** Two processes with one key and one folder. */
const proofsNow = (now: string) => openProofs({ folder, store: desk.store, now: () => now });

describe('a process that signs the log at intervals', () => {
  it('signs at once where it may, and not where another does now', async () => {
    const proofs = proofsNow('2026-03-01T09:00:00.000Z');
    const errors: unknown[] = [];
    const options = { proofs, intervalMs: 60_000, everyEvents: 0, onError: (error: unknown) => errors.push(error) };
    const lost = new Error('another leads');
    await startCheckpoints({ ...options, mayMake: () => Promise.reject(lost) }).stop();
    expect([kept(), errors]).toEqual([[], [lost]]);
    await startCheckpoints({ ...options, mayMake: async () => {} }).stop();
    expect(kept().map(({ size }) => size)).toEqual([1]);
    proofs.close();
  });

  it('also signs when so many events have come, and not before', async () => {
    const proofs = proofsNow('2026-03-01T09:00:00.000Z');
    let leads = true;
    const checkpoints = startCheckpoints({
      proofs,
      intervalMs: 0,
      everyEvents: 3,
      mayMake: () => (leads ? Promise.resolve() : Promise.reject(new Error('another leads'))),
      onError: () => {},
    });
    const sizes = async (): Promise<number[]> => {
      await checkpoints.look();
      return kept().map(({ size }) => size);
    };
    const note = (): Promise<unknown> => desk.ask('Note', { text: 'Husk' });
    expect(await sizes()).toEqual([1]);
    await note();
    await note();
    expect(await sizes()).toEqual([1]);
    await note();
    expect(await sizes()).toEqual([1, 4]);
    for (let n = 0; n < 7; n += 1) await note();
    leads = false;
    expect(await sizes()).toEqual([1, 4]);
    leads = true;
    expect(await sizes()).toEqual([1, 4, 11]);
    await checkpoints.stop();
    proofs.close();
  });

  it('signs nothing by itself where it is to do so neither by the clock nor by the number', async () => {
    const proofs = proofsNow('2026-03-01T09:00:00.000Z');
    await startCheckpoints({ proofs, intervalMs: 0, everyEvents: 0, onError: () => {} }).stop();
    expect(kept()).toEqual([]);
    proofs.close();
  });

  it('that wakes up late leaves a checkpoint as another made it, with its witnesses', async () => {
    const [late, early] = ['2026-03-01T09:00:00.000Z', '2026-03-01T09:00:01.000Z'].map(proofsNow);
    const asked = late!.checkpoint();
    const made = await early!.checkpoint();
    const signature = { name: 'vidne', id: Buffer.alloc(4), bytes: Buffer.alloc(72) };
    keepCheckpoint(checkpointFolder(folder), {
      size: 1,
      note: { ...made.note, signatures: [...made.note.signatures, signature] },
    });
    await asked;
    await late!.checkpoint();
    expect(kept()).toHaveLength(1);
    expect(kept()[0]!.note.signatures.map(({ name }) => name)).toContain('vidne');
    for (const proofs of [late!, early!]) proofs.close();
  });
});
