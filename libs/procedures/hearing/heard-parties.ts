import type { Run, Surroundings } from '#engine/procedure.js';
import { bodyNow } from '#engine/succession.js';
import { namedBodies } from '../named-body.js';
import type { HearingContext } from './context.js';
import type { HeardParty } from './events.js';
import { missingParties } from './standing.js';

/** The functions that may answer for the body they belong to. */
export const answering: readonly string[] = ['secretary', 'chair'];

/** The parties with these ids, and who can answer in each today. @throws Refusal when one does not exist */
export function heardParties(ids: readonly string[], surroundings: Surroundings): HeardParty[] {
  return namedBodies(ids, surroundings).map((party) => {
    const held = surroundings.heldSeats(party.id).map((seat) => seat.function);
    return { ...party, answersBy: answering.filter((role) => held.includes(role)) };
  });
}

/**
 * The party that a body answers as: itself, or the one it has succeeded since that was asked; of several, the first
 * that nobody has answered for.
 */
export function partyOf(run: Run<HearingContext>, body: string): string {
  const { context } = run;
  if (context.parties.some(({ id }) => id === body)) return body;
  const [missing] = missingParties(context).filter(({ id }) => bodyNow(run, id) === body);
  return missing?.id ?? context.parties.find(({ id }) => bodyNow(run, id) === body)?.id ?? body;
}

/** The parties that a body may answer for too: all but the one it answers as. */
export function partiesBeside(run: Run<HearingContext>, body: string | undefined): readonly HeardParty[] {
  const own = body === undefined ? undefined : partyOf(run, body);
  return run.context.parties.filter(({ id }) => id !== own);
}
