import type { MandateRule } from '#engine/procedure.js';
import { POLICY } from '../mandates.js';
import type { CommissoriumContext } from './context.js';

type Rule = MandateRule<CommissoriumContext>;

/** The commissorium is opened for a revision by the policy, or by a tovholder or the secretariat on its own. */
export const opener: Rule = {
  rule: 'commissoriumOpener',
  who: 'gøres af en tovholder, Koordinationsgruppen eller en spor 3-revision',
  seats: () => [{ function: 'tovholder' }, { function: 'secretary', body: 'kog' }, POLICY],
};

/** Those who write it: the tovholdere, with the secretariat's help. */
export const drafter: Rule = {
  rule: 'commissoriumDrafter',
  who: 'gøres af aftalens tovholdere eller Koordinationsgruppen',
  seats: ({ context }) => [
    { function: 'tovholder', body: context.tovholderfunktion },
    { function: 'secretary', body: context.rules.secretariat },
  ],
};

/** The two contact directors of the tovholderfunktion qualify it. */
export const contactDirector: Rule = {
  rule: 'contactDirector',
  who: 'gøres af tovholderfunktionens kontaktdirektører',
  seats: ({ context }) => [{ function: 'kontaktdirektoer', body: context.tovholderfunktion }],
};

/** The chairmanship that may approve between meetings. */
export const chairmanship: Rule = {
  rule: 'chairmanship',
  who: 'gøres af styregruppens formandskab',
  seats: ({ context }) => [{ function: 'chair', body: context.rules.chairmanship }],
};

/** Whoever may send it back: the contact directors while they qualify it, the chairmanship while it awaits approval. */
export const returner: Rule = {
  rule: 'commissoriumReturner',
  who: 'gøres af kontaktdirektørerne eller styregruppens formandskab',
  seats: (run) => (run.value === 'qualification' ? contactDirector : chairmanship).seats(run),
};

/** The secretariat records what a meeting decided. */
export const secretariat: Rule = {
  rule: 'secretariat',
  who: 'registreres af Koordinationsgruppens sekretærer',
  seats: ({ context }) => [{ function: 'secretary', body: context.rules.secretariat }],
};

/** Those who choose that the members are asked in writing. */
export const router: Rule = {
  rule: 'commissoriumRouter',
  who: 'gøres af Koordinationsgruppens sekretærer eller styregruppens formandskab',
  seats: (run) => [...secretariat.seats(run), ...chairmanship.seats(run)],
};

/** The policy when the revision no longer waits, or the secretariat. */
export const lapser: Rule = {
  rule: 'commissoriumLapser',
  who: 'gøres af Koordinationsgruppen eller af revisionen, der ikke længere venter',
  seats: (run) => [...secretariat.seats(run), POLICY],
};
