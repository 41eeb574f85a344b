import { hash } from 'node:crypto';
import { canonicalJson } from './canonical.js';
import type { Metadata, NewEvent } from './event.js';

/** An event before its hash is known. */
export type Unsealed = Omit<NewEvent, 'metadata'> & { readonly metadata: Omit<Metadata, 'hash'> };

/**
 * The hash that chains an event to the previous one of its stream: SHA-256, lower-case hex, over the RFC 8785
 * canonical JSON of stream, revision, previous hash (empty for the first), id, type, data and metadata without `hash`.
 */
export function sealOf(event: Unsealed, place: { stream: string; revision: number; previous: string }): string {
  const { id, type, data, metadata } = event;
  return digest({ ...place, id, type, data, metadata });
}

/** SHA-256 in hex over the canonical JSON of a value. */
export function digest(value: unknown): string {
  return hash('sha256', canonicalJson(value), 'hex');
}
