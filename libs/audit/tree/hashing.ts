import { hash } from 'node:crypto';
import { canonicalJson } from '#engine/canonical.js';
import type { RecordedEvent } from '#engine/event.js';

/** The hash of no leaves at all, as RFC 9162 §2.1.1 has it: SHA-256 of nothing. */
export const EMPTY: Buffer = sha256('');

/** What an event is in the tree: its RFC 8785 canonical JSON with every field, the place in the log included. */
export function leafText({ stream, revision, position, id, type, data, metadata }: RecordedEvent): string {
  return canonicalJson({ stream, revision, position, id, type, data, metadata });
}

/** RFC 9162 §2.1.1: SHA-256 over 0x00 and the leaf. 32 bytes. */
export function leafHash(leaf: string): Buffer {
  return sha256(`\u0000${leaf}`);
}

/** RFC 9162 §2.1.1: SHA-256 over 0x01, the left hash and the right one. 32 bytes. */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  const pair = Buffer.allocUnsafe(65);
  pair[0] = 1;
  left.copy(pair, 1);
  right.copy(pair, 33);
  return sha256(pair);
}

function sha256(what: string | Buffer): Buffer {
  return hash('sha256', what, 'buffer');
}
