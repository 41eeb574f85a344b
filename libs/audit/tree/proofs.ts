import type { Frontier } from './frontier.js';
import { EMPTY, nodeHash } from './hashing.js';

/** Gives the hash of a whole subtree that has been stored. @throws whatever stands in the way of reading it */
export type HashAt = (level: number, n: number) => Buffer;

/** The root of the first `size` leaves. Reads log n hashes. */
export function rootAt(hashAt: HashAt, size: number): Buffer {
  return size === 0 ? EMPTY : range(hashAt, 0, size);
}

/** What is needed to add the leaf after the first `size`. */
export function frontierAt(hashAt: HashAt, size: number): Frontier {
  const hashes: Buffer[] = [];
  for (let level = 0, n = size; n > 0; level += 1, n = Math.floor(n / 2)) {
    if (n % 2 === 1) hashes[level] = hashAt(level, n - 1);
  }
  return { size, hashes };
}

/** RFC 9162 §2.1.3.1: the hashes by which leaf `index` leads to the root of the first `size`. Leaf's sibling first. */
export function inclusionPath(hashAt: HashAt, index: number, size: number): Buffer[] {
  const path = (start: number, end: number): Buffer[] => {
    if (end - start === 1) return [];
    const middle = start + largestPowerBelow(end - start);
    return index < middle
      ? [...path(start, middle), range(hashAt, middle, end)]
      : [...path(middle, end), range(hashAt, start, middle)];
  };
  return path(0, size);
}

/** RFC 9162 §2.1.4.1: the hashes that show the first `from` leaves to be the beginning of the first `to`. */
export function consistencyPath(hashAt: HashAt, from: number, to: number): Buffer[] {
  const path = (start: number, end: number, known: boolean): Buffer[] => {
    if (from === end) return known ? [] : [range(hashAt, start, end)];
    const middle = start + largestPowerBelow(end - start);
    return from <= middle
      ? [...path(start, middle, known), range(hashAt, middle, end)]
      : [...path(middle, end, false), range(hashAt, start, middle)];
  };
  return from === 0 || from === to ? [] : path(0, to, true);
}

/** The hash over leaves from `start` up to `end`; `start` is always where a subtree of that size can begin. */
function range(hashAt: HashAt, start: number, end: number): Buffer {
  const count = end - start;
  const level = Math.log2(count);
  if (Number.isInteger(level)) return hashAt(level, start / count);
  const middle = start + largestPowerBelow(count);
  return nodeHash(range(hashAt, start, middle), range(hashAt, middle, end));
}

function largestPowerBelow(count: number): number {
  return 2 ** Math.floor(Math.log2(count - 1));
}
