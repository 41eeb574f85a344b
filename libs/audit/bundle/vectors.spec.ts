import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '#engine/canonical.js';
import type { RecordedEvent } from '#engine/event.js';
import { sealOf } from '#engine/seal.js';
import { isSignedBy, parseCheckpoint } from '../notes/checkpoint.js';
import { cosignedAt } from '../notes/cosignature.js';
import { readPublicKey } from '../notes/keys.js';
import { parseNote } from '../notes/note.js';
import { isConsistent, rootFromInclusion } from '../tree/check-proofs.js';
import { leafHash, leafText } from '../tree/hashing.js';

const vectors = <V>(name: string): V =>
  JSON.parse(readFileSync(`docs/reference/proof-vectors/${name}.json`, 'utf8')) as V;

interface Inclusion {
  readonly leaf: string;
  readonly index: number;
  readonly size: number;
  readonly path: readonly string[];
  readonly root: string;
  readonly holds: boolean;
}
interface Consistency {
  readonly from: { size: number; root: string };
  readonly to: { size: number; root: string };
  readonly path: readonly string[];
  readonly holds: boolean;
}
interface Checkpoints {
  readonly log: string;
  readonly witness: string;
  readonly notes: readonly { note: string; size: number; signed: boolean; cosignedAt: number | null }[];
}
interface Events {
  readonly events: readonly { event: RecordedEvent; previous: string; canonical: string; leafHash: string }[];
}
interface Verifier {
  canonical(value: unknown): string;
  rootFromInclusion(leaf: Buffer, index: number, size: number, path: Buffer[]): Buffer | null;
  isConsistent(from: object, to: object, path: Buffer[]): boolean;
}

let verifier: Verifier;
beforeAll(async () => {
  verifier = (await import(join(import.meta.dirname, 'verify.mjs'))) as Verifier;
});

const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64');
const rooted = ({ size, root }: { size: number; root: string }) => ({ size, root: bytes(root) });

describe('the test vectors that go with the format', () => {
  it('of events are met by the library and the verifier', () => {
    for (const { event, previous, canonical, leafHash: hash } of vectors<Events>('events').events) {
      expect(leafText(event)).toBe(canonical);
      expect(verifier.canonical(event)).toBe(canonical);
      expect(canonicalJson(event)).toBe(canonical);
      expect(leafHash(canonical).toString('base64')).toBe(hash);
      const { hash: seal, ...metadata } = event.metadata;
      const { stream, revision } = event;
      expect(sealOf({ ...event, metadata }, { stream, revision, previous })).toBe(seal);
    }
  });

  it('of inclusion are met by the library and the verifier', () => {
    for (const { leaf, index, size, path, root, holds } of vectors<Inclusion[]>('inclusion')) {
      const hashes = path.map(bytes);
      const found = rootFromInclusion(bytes(leaf), { index, size }, hashes);
      expect(found?.equals(bytes(root)) ?? false).toBe(holds);
      expect(verifier.rootFromInclusion(bytes(leaf), index, size, hashes)?.equals(bytes(root)) ?? false).toBe(holds);
    }
  });

  it('of consistency are met by the library and the verifier', () => {
    for (const { from, to, path, holds } of vectors<Consistency[]>('consistency')) {
      expect(isConsistent(rooted(from), rooted(to), path.map(bytes))).toBe(holds);
      expect(verifier.isConsistent(rooted(from), rooted(to), path.map(bytes))).toBe(holds);
    }
  });

  it('of checkpoints are met by the library', () => {
    const { log, witness, notes } = vectors<Checkpoints>('checkpoints');
    for (const { note: text, size, signed, cosignedAt: seconds } of notes) {
      const note = parseNote(text);
      expect(parseCheckpoint(note.text).size).toBe(size);
      expect(isSignedBy(note, readPublicKey(log))).toBe(signed);
      expect(cosignedAt(note, readPublicKey(witness)) ?? null).toBe(seconds);
    }
  });
});
