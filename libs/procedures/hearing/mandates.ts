import type { MandateRule, SeatQuery } from '#engine/procedure.js';
import { CLOCK, POLICY } from '../mandates.js';
import type { HearingContext } from './context.js';
import { answering } from './heard-parties.js';

type Rule = MandateRule<HearingContext>;

const KOG: SeatQuery = { function: 'secretary', body: 'kog' };

/** Who may send a text into hearing on their own: a tovholder or the secretary of any body. */
export const preparer: Rule = {
  rule: 'hearingPreparer',
  who: 'gøres af en tovholder eller en sekretær',
  seats: () => [{ function: 'tovholder' }, { function: 'secretary' }],
};

/** Those who have the hearing, and the secretariat, which helps with all of them. */
export const owner: Rule = {
  rule: 'hearingOwner',
  who: 'gøres af dem, der har høringen, eller Koordinationsgruppens sekretærer',
  seats: ({ context }) => [
    ...(context.owner ? [{ function: context.owner.function, body: context.owner.body }] : []),
    ...(isSecretariat(context) ? [] : [secretariat(context)]),
  ],
};

/** They close it, or the clock when the deadline has passed. */
export const ownerOrClock: Rule = { ...owner, seats: (run) => [...owner.seats(run), CLOCK] };

/** They cancel it, or the policy when its revision is withdrawn. */
export const ownerOrPolicy: Rule = { ...owner, seats: (run) => [...owner.seats(run), POLICY] };

/** The seats of the parties themselves; each answers for its own party, also one that was filled after it was asked. */
export const heardParty: Rule = {
  rule: 'heardParty',
  who: 'gøres af en høringsparts formand eller sekretær',
  seats: ({ context }) => context.parties.flatMap(({ id }) => answering.map((role) => ({ function: role, body: id }))),
};

/** The two-person chairmanship that may shorten a deadline. */
export const chairmanship: Rule = {
  rule: 'chairmanship',
  who: 'gøres af styregruppens formandskab',
  seats: ({ context }) => (context.rules ? [{ function: 'chair', body: context.rules.chairmanship }] : []),
};

function secretariat({ rules }: HearingContext): SeatQuery {
  return rules ? { function: 'secretary', body: rules.secretariat } : KOG;
}

function isSecretariat({ owner: own, rules }: HearingContext): boolean {
  return own?.function === 'secretary' && own.body === (rules?.secretariat ?? KOG.body);
}
