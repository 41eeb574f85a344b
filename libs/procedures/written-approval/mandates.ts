import type { MandateRule } from '#engine/procedure.js';
import { CLOCK, POLICY } from '../mandates.js';
import { seatsNow } from './asked-members.js';
import type { WrittenApprovalContext } from './context.js';

type Rule = MandateRule<WrittenApprovalContext>;

/** The secretariat prepares; so does the procedure that wants a text approved. */
export const preparer: Rule = {
  rule: 'writtenApprovalPreparer',
  who: 'gøres af Koordinationsgruppens sekretærer eller af det forløb, teksten hører til',
  seats: () => [{ function: 'secretary', body: 'kog' }, POLICY],
};

/** The secretariat of the rules that the run carries. */
export const secretariat: Rule = {
  rule: 'secretariat',
  who: 'gøres af Koordinationsgruppens sekretærer',
  seats: ({ context }) => [{ function: 'secretary', body: context.rules.secretariat }],
};

/** The secretariat, or the procedure that no longer needs the text approved. */
export const withdrawer: Rule = {
  rule: 'writtenApprovalWithdrawer',
  who: 'gøres af Koordinationsgruppens sekretærer eller af det forløb, teksten hører til',
  seats: (run) => [...secretariat.seats(run), POLICY],
};

/** Exactly the seats that were asked, or what they have become in a successor, whoever fills them when they answer. */
export const askedMember: Rule = {
  rule: 'askedMember',
  who: 'gøres af de medlemmer, der er spurgt',
  seats: (run) => {
    const { body, members } = run.context;
    return members.flatMap(({ function: role, seat, side }) =>
      seatsNow(run, seat).map((now) => ({ function: role, body, seat: now, ...(side && { side }) })),
    );
  },
};

/** Time does it, never a person. */
export const clock: Rule = { rule: 'clock', who: 'ske af sig selv, når fristen er nået', seats: () => [CLOCK] };

/** The two chairs, who decide what silence left undecided. */
export const chairmanship: Rule = {
  rule: 'chairmanship',
  who: 'gøres af formandskabet',
  seats: ({ context }) => [{ function: 'chair', body: context.rules.chairmanship }],
};
