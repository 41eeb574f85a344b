const FIRST_MS = 5_000;
const GROWS = 4;
const MOST_MS = 2 * 60 * 60 * 1_000;

/** So many times something is sent before it is parked: with the waits between, three to six hours. */
export const MOST_ATTEMPTS = 9;

/**
 * How long to wait after so many attempts, in milliseconds: from five seconds to two hours, and never in step with
 * others.
 * @param chance from 0 to 1
 */
export function waitAfter(attempts: number, chance = Math.random()): number {
  return Math.min(MOST_MS, FIRST_MS * GROWS ** Math.min(attempts - 1, 20)) * (0.5 + chance / 2);
}
