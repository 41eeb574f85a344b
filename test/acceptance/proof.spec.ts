import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { isSignedBy, parseCheckpoint } from '#audit/notes/checkpoint.js';
import { readPublicKey } from '#audit/notes/keys.js';
import { parseNote } from '#audit/notes/note.js';
import { isConsistent, rootFromInclusion } from '#audit/tree/check-proofs.js';
import { leafHash, leafText } from '#audit/tree/hashing.js';
import { startCheckpoints } from '#audit/proof/make-checkpoints.js';
import { type Running, startProduct } from './product.js';

interface Proof {
  readonly index: number;
  readonly size: number;
  readonly path: string[];
  readonly checkpoint: string;
}

describe('the proofs that are served', () => {
  let running: Running;
  const get = (path: string) => request(running.server).get(`/api/proof/${path}`);
  beforeAll(async () => {
    running = await startProduct();
  });
  afterAll(() => running.stop());

  it('are not there before the log has been signed', async () => {
    expect((await get('checkpoint').expect(404)).body).toMatchObject({ code: 'no-checkpoint' });
  });

  it('begin with a checkpoint when the service starts', async () => {
    const errors: unknown[] = [];
    const given = {
      proofs: running.product.proofs,
      intervalMs: 60_000,
      everyEvents: 0,
      onError: (error: unknown) => errors.push(error),
    };
    await startCheckpoints(given).stop();
    const { body } = await get('checkpoint').expect(200);
    const { note, publicKey, size } = body as { note: string; publicKey: string; size: number };
    expect(isSignedBy(parseNote(note), readPublicKey(publicKey))).toBe(true);
    expect({ size, errors }).toEqual({ size: await running.product.store.count(), errors: [] });
  });

  it('show that a decision is in the log, to whoever can compute a hash', async () => {
    const [event] = await running.product.store.readStream('revision-sam-bo-2023', { from: 2, limit: 1 });
    const { body } = await get('inclusion?procedure=revision&id=sam-bo-2023&revision=2').expect(200);
    const { index, size, path, checkpoint } = body as Proof;
    const { root } = parseCheckpoint(parseNote(checkpoint).text);
    const found = rootFromInclusion(leafHash(leafText(event!)), { index, size }, path.map(bytes));
    expect(found).toEqual(root);
  });

  it('show that the log has only grown', async () => {
    const before = running.product.proofs.latest();
    const { body } = await get(`consistency?from=${before.size}&to=${before.size}`).expect(200);
    expect(isConsistent(before, before, (body as Proof).path.map(bytes))).toBe(true);
    expect((await get(`consistency?from=1&to=${before.size}`).expect(200)).body).toMatchObject({ from: 1 });
  });

  it.each([
    ['consistency?from=1&to=9000000', 404, 'not-in-tree'],
    ['consistency?from=5&to=2', 404, 'not-in-tree'],
    ['consistency?from=-1&to=2', 400, 'malformed-input'],
    ['consistency', 400, 'malformed-input'],
    ['inclusion?procedure=revision&id=sam-bo-2023&revision=999', 404, 'unknown-run'],
    ['inclusion?procedure=nothing&id=x&revision=0', 404, 'unknown-procedure'],
    ['inclusion?procedure=revision', 400, 'malformed-input'],
  ])('are refused in words where there is none: %s', async (path, status, code) => {
    expect((await get(path).expect(status)).body).toMatchObject({ code });
  });
});

function bytes(base64: string): Buffer {
  return Buffer.from(base64, 'base64');
}
