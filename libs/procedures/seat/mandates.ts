import type { MandateRule } from '#engine/procedure.js';
import type { Seat } from '#organisation/seat.js';
import { koordinationsgruppen } from '../mandates.js';

type Rule = MandateRule<Seat>;

const own = ({ function: fn, body, side }: Seat) => ({ function: fn, body, ...(side && { side }) });

/** Whoever holds a seat of this kind; that it is this very seat's holder is the chart's to judge. */
export const holder: Rule = {
  rule: 'seatHolder',
  who: 'gøres af den, der har posten',
  seats: ({ context }) => [own(context)],
};

/** The chair of the body the seat is in. */
export const chairOfTheBody: Rule = {
  rule: 'chairOfTheBody',
  who: 'gøres af organets formand',
  seats: ({ context: { body } }) => [{ function: 'chair', body }],
};

/** The secretariat, or the chair of the body. */
export const approver: Rule = {
  rule: 'substituteApprover',
  who: 'gøres af Koordinationsgruppens sekretærer eller organets formand',
  seats: (run) => [...koordinationsgruppen.seats(run), ...chairOfTheBody.seats(run)],
};

/** Those who may approve a substitute, and the holder who no longer needs one. */
export const revoker: Rule = {
  rule: 'substituteRevoker',
  who: 'gøres af den, der har posten, Koordinationsgruppens sekretærer eller organets formand',
  seats: (run) => [...approver.seats(run), own(run.context)],
};
