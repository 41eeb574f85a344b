import type { Request } from 'express';
import { isEffectiveDate } from '#engine/calendar.js';
import { Refusal } from '#engine/refusal.js';

/** The conditions a command may come with, from its headers. */
export interface Conditions {
  readonly ifMatch?: number;
  readonly idempotencyKey?: string;
  readonly effectiveOn?: string;
}

/**
 * Reads `If-Match` (a revision, quoted or not), `Idempotency-Key` and `Effective-On`.
 * @throws Refusal `malformed-request`
 */
export function conditionsOf(request: Request): Conditions {
  const ifMatch = revisionOf(request.header('If-Match'));
  const idempotencyKey = request.header('Idempotency-Key');
  const effectiveOn = request.header('Effective-On');
  if (idempotencyKey !== undefined && (idempotencyKey.length < 1 || idempotencyKey.length > 200)) {
    throw new Refusal('malformed-request', 'Idempotency-Key skal have 1-200 tegn.');
  }
  if (effectiveOn !== undefined && !isEffectiveDate(effectiveOn)) {
    throw new Refusal(
      'malformed-request',
      'Effective-On skal være en dato, en måned, et år eller et interval af dage.',
    );
  }
  return {
    ...(ifMatch !== undefined && { ifMatch }),
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    ...(effectiveOn !== undefined && { effectiveOn }),
  };
}

/** The entity tag of a run at a revision. */
export function etagOf(revision: number): string {
  return `"${revision}"`;
}

function revisionOf(header: string | undefined): number | undefined {
  if (header === undefined || header === '*') return undefined;
  const found = /^(?:W\/)?"?(\d{1,15})"?$/.exec(header.trim());
  if (found) return Number(found[1]);
  throw new Refusal('malformed-request', 'If-Match skal være forløbets revision, for eksempel "12".');
}
