import type { MandateRule } from '#engine/procedure.js';
import { CLOCK, koordinationsgruppen } from '../mandates.js';

/** Either secretary; an assumption is confirmed, and a plan approved, by people only. */
export const secretaries: MandateRule<unknown> = {
  ...koordinationsgruppen,
  seats: () => [{ function: 'secretary', body: 'kog' }],
};

/** They, or the clock when the day has come. */
export const secretariesOrClock: MandateRule<unknown> = {
  ...koordinationsgruppen,
  seats: (run) => [...secretaries.seats(run), CLOCK],
};
