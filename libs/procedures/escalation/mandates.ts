import type { MandateRule, SeatQuery } from '#engine/procedure.js';
import { CLOCK, POLICY } from '../mandates.js';
import { type EscalationContext, otherSideOf } from './context.js';

type Rule = MandateRule<EscalationContext>;

const roles = ['tovholder', 'chair', 'secretary'] as const;

/**
 * Who may raise something, on one of the two sides so that there is another to answer. That the case is theirs is
 * judged when it is known.
 */
export const escalator: Rule = {
  rule: 'escalator',
  who: 'gøres af sagens tovholdere, arbejdsgruppens formænd og sekretærer eller et sekretariat, på kommunernes eller regionens side',
  seats: () => roles.flatMap((role) => (['municipal', 'regional'] as const).map((side) => ({ function: role, side }))),
};

/** Who may ask: the same roles, on whatever side. */
export const asker: Rule = {
  rule: 'adviceSeeker',
  who: 'gøres af sagens tovholdere, arbejdsgruppens formænd og sekretærer eller et sekretariat',
  seats: () => roles.map((role) => ({ function: role })),
};

/** The other side of the seat that raised it: its counterpart, and the other side's tovholder. */
export const counterpart: Rule = {
  rule: 'escalationCounterpart',
  who: 'gøres af den anden sides tovholder eller af den post, som svarer til den, der rejste sagen',
  seats: ({ context }) => {
    const { function: role, body } = context.raisedBy;
    const side = otherSideOf(context);
    const own: SeatQuery = { function: role, body, side };
    const tovholder: SeatQuery = { function: 'tovholder', body: context.tovholderfunktion, side };
    return role === 'tovholder' ? [own] : [own, tovholder];
  },
};

/** The two contact directors of the tovholderfunktion, one on each side: what they say counts for their side. */
export const contactDirector: Rule = {
  rule: 'contactDirector',
  who: 'gøres af tovholderfunktionens kontaktdirektører',
  seats: ({ context: { tovholderfunktion: body } }) =>
    (['municipal', 'regional'] as const).map((side) => ({ function: 'kontaktdirektoer', body, side })),
};

/** The secretariat records what a meeting decided. */
export const secretariat: Rule = {
  rule: 'secretariat',
  who: 'registreres af Koordinationsgruppens sekretærer',
  seats: ({ context }) => [{ function: 'secretary', body: context.rules.secretariat }],
};

/** The kind of seat that raised it; which of them it was is a condition of the chart. */
export const whoRaisedIt: Rule = {
  rule: 'escalator',
  who: 'gøres af den, der rejste sagen',
  seats: ({ context: { raisedBy } }) => [
    { function: raisedBy.function, body: raisedBy.body, ...(raisedBy.side && { side: raisedBy.side }) },
  ],
};

/** The policy when the case has ended, or the secretariat where no policy could know. */
export const lapser: Rule = {
  rule: 'escalationLapser',
  who: 'gøres af Koordinationsgruppen eller ske af sig selv, når sagen er slut',
  seats: (run) => [...secretariat.seats(run), POLICY],
};

/** Only the clock, when a deadline has passed. */
export const deadline: Rule = {
  rule: 'deadline',
  who: 'ske af sig selv, når fristen er udløbet',
  seats: () => [CLOCK],
};
