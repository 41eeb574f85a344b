import { createHmac, timingSafeEqual } from 'node:crypto';

/** The header that a page sends its session's token in. */
export const CSRF_HEADER = 'X-CSRF-Token';

/**
 * The token that a page must send back with whatever changes something. Follows from the session, and tells nothing of
 * it.
 */
export const csrfTokenOf = (sessionSecret: string): string =>
  createHmac('sha256', sessionSecret).update('csrf').digest('base64url');

/** Whether a token is that of the session; takes the same time whatever is wrong with it. */
export function csrfMatches(sessionSecret: string, token: unknown): boolean {
  if (typeof token !== 'string') return false;
  const [expected, given] = [Buffer.from(csrfTokenOf(sessionSecret)), Buffer.from(token)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
