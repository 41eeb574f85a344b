import { EMPTY, nodeHash } from './hashing.js';

/** A whole subtree: the n-th (from 0) of 2^level leaves. */
export interface Node {
  readonly level: number;
  readonly n: number;
  readonly hash: Buffer;
}

/** All of a growing tree that is needed to go on: one hash for each bit that is set in the number of leaves. */
export interface Frontier {
  size: number;
  /** By level; what stands where the bit is not set means nothing. */
  readonly hashes: Buffer[];
}

/** A tree with nothing in it. */
export function emptyFrontier(): Frontier {
  return { size: 0, hashes: [] };
}

/** Adds a leaf by its hash, and tells of every subtree that became whole: one hash in the mean, log n at most. */
export function addLeaf(frontier: Frontier, leaf: Buffer, onNode?: (node: Node) => void): void {
  let [hash, level, n] = [leaf, 0, frontier.size];
  onNode?.({ level, n, hash });
  // Not with bit operators: those hold 32 bits.
  while (n % 2 === 1) {
    hash = nodeHash(frontier.hashes[level]!, hash);
    level += 1;
    n = (n - 1) / 2;
    onNode?.({ level, n, hash });
  }
  frontier.hashes[level] = hash;
  frontier.size += 1;
}

/** The root hash of what has been added. 32 bytes. */
export function rootOf({ size, hashes }: Frontier): Buffer {
  let root: Buffer | undefined;
  for (let level = 0, rest = size; rest > 0; level += 1, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) root = root ? nodeHash(hashes[level]!, root) : hashes[level]!;
  }
  return root ?? EMPTY;
}
