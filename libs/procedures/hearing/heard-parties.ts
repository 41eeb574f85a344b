import type { Surroundings } from '#engine/procedure.js';
import { namedBodies } from '../named-body.js';
import type { HeardParty } from './events.js';

/** The functions that may answer for the body they belong to. */
export const answering: readonly string[] = ['secretary', 'chair'];

/** The parties with these ids, and who can answer in each today. @throws Refusal when one does not exist */
export function heardParties(ids: readonly string[], surroundings: Surroundings): HeardParty[] {
  return namedBodies(ids, surroundings).map((party) => {
    const seated = surroundings.seated?.(party.id) ?? [];
    return { ...party, answersBy: answering.filter((role) => seated.includes(role)) };
  });
}
