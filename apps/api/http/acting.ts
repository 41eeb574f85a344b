import type { Request } from 'express';
import { ID } from '#engine/fields.js';
import { Refusal } from '#engine/refusal.js';

/** Who a request says it acts for. Until there is a login this is taken on trust, and never in production. */
export interface Identity {
  readonly person: string;
  readonly seat: string;
}

/** The headers a request names its actor in outside production. */
export const PERSON_HEADER = 'Sporskifte-Person';
export const SEAT_HEADER = 'Sporskifte-Seat';

/** The actor a request names, or undefined when it names none. @throws Refusal when it may not or cannot be read */
export function identityOf(request: Request, production: boolean): Identity | undefined {
  const person = request.header(PERSON_HEADER);
  const seat = request.header(SEAT_HEADER);
  if (person === undefined && seat === undefined) return undefined;
  if (production) {
    const message = `${PERSON_HEADER} og ${SEAT_HEADER} virker ikke i produktion. Log ind i stedet.`;
    throw new Refusal('no-actor', message);
  }
  if (person === undefined || seat === undefined || !ID.test(person) || !ID.test(seat) || person === 'system') {
    throw new Refusal('no-actor', `Angiv både ${PERSON_HEADER} og ${SEAT_HEADER} med gyldige id'er.`);
  }
  return { person, seat };
}

/** The actor of a request that must have one. @throws Refusal `no-actor` */
export function requiredIdentity(request: Request, production: boolean): Identity {
  const identity = identityOf(request, production);
  if (identity) return identity;
  const how = production ? 'Log ind først.' : `Angiv ${PERSON_HEADER} og ${SEAT_HEADER} (kun uden for produktion).`;
  throw new Refusal('no-actor', `Systemet skal vide, hvem der handler, og i hvilken post. ${how}`);
}
