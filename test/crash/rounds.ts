import { setTimeout as sleep } from 'node:timers/promises';

/** How many times something is killed: a few in `npm test`, many with `CRASH_ROUNDS=100`. */
export const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? 3);

/** Jest's limit for all the rounds of a specification, in milliseconds. */
export const PATIENCE_MS = 120_000 + ROUNDS * 30_000;

/** Lets a random time pass, so that each kill hits another moment. */
export async function someMoment(mostMs = 400): Promise<void> {
  await sleep(Math.random() * mostMs);
}
