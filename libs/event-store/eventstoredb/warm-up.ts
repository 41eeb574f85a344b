import { randomUUID } from 'node:crypto';
import type { Client } from './client.js';
import { failureOf } from './failures.js';

const STREAM = 'sporskifte-warm-up';
/** A revision that no stream will have. */
const NEVER = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * Sends an append that must be refused, and so writes nothing. Until the first one has been answered a client does not
 * know what the server can do, and sends what comes meanwhile in any order; and whoever may not write learns it here.
 */
export async function warmUp(client: Client): Promise<void> {
  try {
    const event = {
      id: randomUUID(),
      contentType: 'application/json',
      type: 'WarmUp',
      data: {},
      metadata: {},
    } as const;
    await client.appendToStream(STREAM, event, { expectedRevision: NEVER });
  } catch (error) {
    if (failureOf(error) !== 'conflict') throw error;
  }
}
