import type { Request } from 'express';
import { ID } from '#engine/fields.js';
import { Refusal } from '#engine/refusal.js';
import { callerOf } from '../login/caller.js';
import { PERSON_HEADER } from '../login/person-header.js';

/** Who a request acts for: a person who is known, in the seat they have chosen for it. */
export interface Identity {
  readonly person: string;
  readonly seat: string;
}

/** The seat a request acts in. That the person has it is for the organisation to say. */
export const SEAT_HEADER = 'Sporskifte-Seat';

/** The actor of a request, or undefined when it names no seat. @throws Refusal when it may not or cannot be read */
export function identityOf(request: Request): Identity | undefined {
  const caller = callerOf(request);
  const seat = request.header(SEAT_HEADER);
  if (caller?.via === 'header' || request.header(PERSON_HEADER) !== undefined) {
    if (caller !== undefined && seat !== undefined && ID.test(seat)) return { person: caller.person, seat };
    throw new Refusal('no-actor', `Angiv både ${PERSON_HEADER} og ${SEAT_HEADER} med gyldige id'er.`);
  }
  if (seat === undefined) return undefined;
  if (caller === undefined) {
    throw new Refusal('no-actor', `${SEAT_HEADER} siger i hvilken post, men ikke hvem. Log ind på /auth/login.`);
  }
  if (!ID.test(seat)) throw new Refusal('malformed-request', `${SEAT_HEADER} skal være en posts id. Se /api/me.`);
  return { person: caller.person, seat };
}

/** The actor of a request that must have one. @throws Refusal `no-actor` */
export function requiredIdentity(request: Request, production: boolean): Identity {
  const identity = identityOf(request);
  if (identity) return identity;
  if (callerOf(request)) {
    throw new Refusal('no-actor', `Vælg, hvilken post du handler i: angiv ${SEAT_HEADER}. Dine poster står i /api/me.`);
  }
  const how = production ? 'Log ind først.' : `Log ind på /auth/login, eller angiv ${PERSON_HEADER} og ${SEAT_HEADER}.`;
  throw new Refusal('no-actor', `Systemet skal vide, hvem der handler, og i hvilken post. ${how}`);
}
