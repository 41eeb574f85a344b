import { endOfDanishDay } from '#engine/calendar.js';
import type { HearingContext, Remark, Response } from './context.js';
import type { HeardParty } from './events.js';

type Standing = HearingContext['standing'];

/** Whether an answer comes after the deadline: judged by the day it came, not by the day somebody recorded it. */
export function isLate(
  deadline: string | undefined,
  { receivedOn, at }: { readonly receivedOn?: string | undefined; readonly at: string },
): boolean {
  if (deadline === undefined) return false;
  return receivedOn === undefined ? at >= endOfDanishDay(deadline) : receivedOn > deadline;
}

/**
 * What counts for each party once an answer has come. In time it replaces the party's own and counts for all it names,
 * but never for one that has answered itself; late it only counts where there was nothing.
 */
export function standingAfter(standing: Standing, responses: readonly Response[], response: Response): Standing {
  const counts = (party: string): boolean => {
    const present = Object.hasOwn(standing, party) ? responses[standing[party]! - 1] : undefined;
    if (present === undefined) return true;
    if (response.late) return false;
    return party === response.party || present.party !== party || present.late;
  };
  const covered = [response.party, ...response.jointWith].filter(counts);
  return { ...standing, ...Object.fromEntries(covered.map((party) => [party, response.number])) };
}

/** The parties nobody has answered for. */
export function missingParties({ parties, standing }: HearingContext): HeardParty[] {
  return parties.filter(({ id }) => !Object.hasOwn(standing, id));
}

/**
 * The answers that must be dealt with: those that count for a party, and late ones beside them. What a party has
 * replaced itself is kept, and no more.
 */
export function liveResponses({ responses, standing }: HearingContext): Response[] {
  const counting = new Set(Object.values(standing));
  return responses.filter(
    ({ number, late, party }) => counting.has(number) || (late && number > (standing[party] ?? 0)),
  );
}

/** The answers whose remarks nobody has taken apart. */
export function unsplitResponses(context: HearingContext): Response[] {
  return liveResponses(context).filter(({ split }) => !split);
}

/** The remarks of answers that are to be dealt with. */
export function liveRemarks(context: HearingContext): Remark[] {
  const live = new Set(liveResponses(context).map(({ number }) => number));
  return context.remarks.filter(({ response }) => live.has(response));
}

/** The remarks that ask for something and have no outcome. */
export function openRemarks(context: HearingContext): Remark[] {
  return liveRemarks(context).filter(({ positive, outcome }) => !positive && outcome === undefined);
}
