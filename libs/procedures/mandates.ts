import type { MandateRule, SeatQuery } from '#engine/procedure.js';

/** The seed that enters what was there before the system. */
export const SEED: SeatQuery = { function: 'seed' };

/** Policies carry decisions from one procedure to another. */
export const POLICY: SeatQuery = { function: 'policy' };

/** The clock gives the commands that deadlines ask for. */
export const CLOCK: SeatQuery = { function: 'clock' };

/** Either secretary of Koordinationsgruppen, and the seed before there was one. */
export const koordinationsgruppen: MandateRule<unknown> = {
  rule: 'koordinationsgruppen',
  who: 'gøres af Koordinationsgruppens sekretærer',
  seats: () => [{ function: 'secretary', body: 'kog' }, SEED],
};

/** They, or the policy that carries another run's decision into the organisation. */
export const koordinationsgruppenOrPolicy: MandateRule<unknown> = {
  ...koordinationsgruppen,
  seats: (run) => [...koordinationsgruppen.seats(run), POLICY],
};

/** Only the policy between two procedures. */
export const byPolicy: MandateRule<unknown> = {
  rule: 'policy',
  who: 'ske af sig selv, når et andet forløb når så langt',
  seats: () => [POLICY],
};

/** Anyone who holds a seat in the organisation. */
export const anySeat: MandateRule<unknown> = {
  rule: 'anySeat',
  who: 'gøres af en, der har en post i organisationen',
  seats: () => [
    { function: 'tovholder' },
    { function: 'kontaktdirektoer' },
    { function: 'chair' },
    { function: 'secretary' },
    { function: 'member' },
    SEED,
  ],
};

/** Whoever keeps the register of persons. */
export const ADMINISTRATOR: SeatQuery = { function: 'administrator' };

/** An administrator, who acts for neither side. */
export const administrator: MandateRule<unknown> = {
  rule: 'administrator',
  who: 'gøres af en administrator',
  seats: () => [ADMINISTRATOR, SEED],
};

/** Those who may keep somebody from being erased: an administrator, or a secretary of Koordinationsgruppen. */
export const administratorOrSecretary: MandateRule<unknown> = {
  rule: 'administratorOrSecretary',
  who: 'gøres af en administrator eller Koordinationsgruppens sekretærer',
  seats: () => [ADMINISTRATOR, { function: 'secretary', body: 'kog' }],
};
