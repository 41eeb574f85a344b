import { digest } from '#engine/seal.js';

const LONGEST = 80;

/**
 * The id of a run that another one begins: the other's id and what sets this one apart, at most 80 characters. Where
 * that is too long the end of the id gives way to a fingerprint of it, so that two long ids never become one.
 */
export function derivedId(id: string, suffix: string): string {
  const whole = `${id}-${suffix}`;
  if (whole.length <= LONGEST) return whole;
  const fingerprint = digest(id).slice(0, 8);
  return `${id.slice(0, LONGEST - suffix.length - fingerprint.length - 2)}-${fingerprint}-${suffix}`;
}

/** The hearing a revision waits for: one for each time it sends a draft out. */
export function hearingOf(revision: string, number: number): string {
  return derivedId(revision, `h${number}`);
}
