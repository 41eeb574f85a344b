import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isConsistent, rootFromInclusion } from './check-proofs.js';
import { type Frontier, addLeaf, emptyFrontier, rootOf } from './frontier.js';
import { EMPTY, leafHash, nodeHash } from './hashing.js';
import { type HashAt, consistencyPath, frontierAt, inclusionPath, rootAt } from './proofs.js';

const MOST = 70;
const leaves = Array.from({ length: MOST }, (_, index) => leafHash(`leaf ${index}`));
const { hashAt, frontiers } = grown();
const root = (size: number): Buffer => rootAt(hashAt, size);

describe('the tree over the log', () => {
  it('is the one that RFC 9162 defines, at every size', () => {
    for (let size = 0; size <= MOST; size += 1) expect(root(size)).toEqual(asDefined(leaves.slice(0, size)));
  });

  it('has the root of no events that everybody can compute', () => {
    expect(EMPTY.toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('grows from what little it must remember', () => {
    for (let size = 0; size <= MOST; size += 1) {
      expect(rootOf(frontierAt(hashAt, size))).toEqual(root(size));
      expect(rootOf(frontiers[size]!)).toEqual(root(size));
    }
  });
});

describe('an inclusion proof', () => {
  it('leads every event to the root of every size it is in', () => {
    for (let size = 1; size <= MOST; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const path = inclusionPath(hashAt, index, size);
        expect(rootFromInclusion(leaves[index]!, { index, size }, path)).toEqual(root(size));
        expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
      }
    }
  });

  it('leads nothing else there: not another event, another place, another size or another path', () => {
    const places = fc
      .tuple(fc.nat(MOST - 1), fc.integer({ min: 1, max: MOST }))
      .filter(([index, size]) => index < size);
    const other = fc.record({ leaf: fc.nat(MOST - 1), index: fc.nat(MOST), size: fc.nat(MOST), cut: fc.boolean() });
    fc.assert(
      fc.property(places, other, ([index, size], wrong) => {
        const right = inclusionPath(hashAt, index, size);
        const path = wrong.cut ? right.slice(1) : right;
        fc.pre(wrong.leaf !== index || wrong.index !== index || wrong.size !== size || path.length !== right.length);
        const found = rootFromInclusion(leaves[wrong.leaf]!, { index: wrong.index, size: wrong.size }, path);
        expect(found?.equals(root(wrong.size))).not.toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a consistency proof', () => {
  it('shows every smaller log to be the beginning of every larger one', () => {
    for (let to = 0; to <= MOST; to += 1) {
      for (let from = 0; from <= to; from += 1) {
        const path = consistencyPath(hashAt, from, to);
        expect(isConsistent({ size: from, root: root(from) }, { size: to, root: root(to) }, path)).toBe(true);
      }
    }
  });

  it('shows nothing of a log in which an earlier event is another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MOST }), fc.integer({ min: 1, max: MOST }), fc.nat(), (one, two, which) => {
        const [from, to] = [Math.min(one, two), Math.max(one, two)];
        const forged = leaves.slice(0, from).with(which % from, leafHash('forged'));
        const smaller = { size: from, root: asDefined(forged) };
        expect(isConsistent(smaller, { size: to, root: root(to) }, consistencyPath(hashAt, from, to))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

function grown(): { hashAt: HashAt; frontiers: Frontier[] } {
  const nodes = new Map<string, Buffer>();
  const frontier = emptyFrontier();
  const frontiers: Frontier[] = [{ size: 0, hashes: [] }];
  for (const leaf of leaves) {
    addLeaf(frontier, leaf, ({ level, n, hash }) => nodes.set(`${level}/${n}`, hash));
    frontiers.push({ size: frontier.size, hashes: [...frontier.hashes] });
  }
  return { hashAt: (level, n) => nodes.get(`${level}/${n}`)!, frontiers };
}

/** RFC 9162 §2.1.1 word for word. */
function asDefined(some: readonly Buffer[]): Buffer {
  if (some.length === 0) return EMPTY;
  if (some.length === 1) return some[0]!;
  let k = 1;
  while (k * 2 < some.length) k *= 2;
  return nodeHash(asDefined(some.slice(0, k)), asDefined(some.slice(k)));
}
