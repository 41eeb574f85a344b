/** A secret of a webhook as it is kept. */
export interface KeptSecret {
  readonly number: number;
  readonly secret: string;
  /** When it was shown; ISO 8601 in UTC. */
  readonly fetchedAt: string;
}

/** The secrets of webhooks. They are in no event, no log and no answer but the one that shows them. */
export interface Secrets {
  /** Those of a webhook, newest first. */
  of(webhook: string): Promise<readonly KeptSecret[]>;
  /** Keeps a secret. @returns false when there is one of that number already; then nothing is changed */
  keep(webhook: string, secret: KeptSecret): Promise<boolean>;
  /** Removes those with a number below this; all of them without one. */
  forget(webhook: string, below?: number): Promise<void>;
}

/** How long the secret before is signed with after a new one has been fetched, in milliseconds. */
const OVERLAP_MS = 24 * 60 * 60 * 1_000;

/**
 * The secrets to sign with at a moment: the newest, and for a day after it was fetched the one before.
 * @returns none when none has been fetched; then nothing may be sent
 */
export function inUse(kept: readonly KeptSecret[], now: string): readonly string[] {
  const [newest, previous] = kept;
  if (newest === undefined) return [];
  const overlaps = previous !== undefined && Date.parse(now) < Date.parse(newest.fetchedAt) + OVERLAP_MS;
  return overlaps ? [newest.secret, previous.secret] : [newest.secret];
}
