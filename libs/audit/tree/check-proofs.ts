import { nodeHash } from './hashing.js';

/** RFC 9162 §2.1.3.2: the root that a leaf and its path lead to; undefined when the path cannot belong to them. */
export function rootFromInclusion(
  leaf: Buffer,
  { index, size }: { index: number; size: number },
  path: readonly Buffer[],
): Buffer | undefined {
  if (index < 0 || index >= size) return undefined;
  let [own, last, hash] = [index, size - 1, leaf];
  for (const other of path) {
    if (last === 0) return undefined;
    if (own % 2 === 1 || own === last) {
      hash = nodeHash(other, hash);
      while (own % 2 === 0 && own !== 0) [own, last] = [half(own), half(last)];
    } else {
      hash = nodeHash(hash, other);
    }
    [own, last] = [half(own), half(last)];
  }
  return last === 0 ? hash : undefined;
}

/** A tree by its size and root. */
export interface Root {
  readonly size: number;
  readonly root: Buffer;
}

/** RFC 9162 §2.1.4.2: whether the path shows that the smaller tree is the beginning of the larger. */
export function isConsistent(smaller: Root, larger: Root, path: readonly Buffer[]): boolean {
  if (smaller.size > larger.size) return false;
  if (smaller.size === larger.size) return path.length === 0 && smaller.root.equals(larger.root);
  if (smaller.size === 0) return path.length === 0;
  const [first, ...rest] = Number.isInteger(Math.log2(smaller.size)) ? [smaller.root, ...path] : path;
  const roots = first && rootsFrom(first, rest, { own: smaller.size - 1, last: larger.size - 1 });
  return roots !== undefined && roots.before.equals(smaller.root) && roots.after.equals(larger.root);
}

/** The roots of both trees that a path leads to from the largest subtree they share at its beginning. */
function rootsFrom(
  first: Buffer,
  path: readonly Buffer[],
  place: { own: number; last: number },
): { before: Buffer; after: Buffer } | undefined {
  let { own, last } = place;
  while (own % 2 === 1) [own, last] = [half(own), half(last)];
  let [before, after] = [first, first];
  for (const other of path) {
    if (last === 0) return undefined;
    if (own % 2 === 1 || own === last) {
      before = nodeHash(other, before);
      after = nodeHash(other, after);
      while (own % 2 === 0 && own !== 0) [own, last] = [half(own), half(last)];
    } else {
      after = nodeHash(after, other);
    }
    [own, last] = [half(own), half(last)];
  }
  return last === 0 ? { before, after } : undefined;
}

function half(n: number): number {
  return Math.floor(n / 2);
}
