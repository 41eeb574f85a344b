import type { MandateRule, SeatQuery } from '#engine/procedure.js';
import { CLOCK, POLICY } from '../mandates.js';
import type { SharedContext } from './shared-context.js';

type Rule = MandateRule<SharedContext>;

const tovholdere = ({ tovholderfunktion: body }: SharedContext): SeatQuery[] => [{ function: 'tovholder', body }];

const secretaries = ({ workingGroup }: SharedContext): SeatQuery[] =>
  workingGroup ? [{ function: 'secretary', body: workingGroup }] : [];

/** In spor 3 the working group's secretaries own the work once there is a working group; elsewhere the tovholdere. */
const owners = (context: SharedContext): SeatQuery[] =>
  context.spor === 3 && context.workingGroup ? secretaries(context) : tovholdere(context);

/** The two tovholdere of the tovholderfunktion that owns the agreement. */
export const tovholder: Rule = {
  rule: 'tovholderOfTheAgreement',
  who: 'gøres af aftalens tovholdere',
  seats: ({ context }) => tovholdere(context),
};

/** Whoever owns the work on the present track. */
export const owner: Rule = {
  rule: 'ownerOfTheWork',
  who: 'gøres af dem, der har arbejdet: tovholderne, i spor 3 arbejdsgruppens sekretærer',
  seats: ({ context }) => owners(context),
};

/** The owners, or the clock when the deadline has passed. */
export const ownerOrClock: Rule = { ...owner, seats: ({ context }) => [...owners(context), CLOCK] };

/** The working group's two secretaries. */
export const workingGroupSecretary: Rule = {
  rule: 'workingGroupSecretary',
  who: 'gøres af arbejdsgruppens sekretærer',
  seats: ({ context }) => secretaries(context),
};

/** The two contact directors of the tovholderfunktion. */
export const contactDirector: Rule = {
  rule: 'contactDirector',
  who: 'gøres af tovholderfunktionens kontaktdirektører',
  seats: ({ context }) => [{ function: 'kontaktdirektoer', body: context.tovholderfunktion }],
};

/** A tovholder sends back their own draft; a contact director sends back what they review. */
export const reviewer: Rule = {
  rule: 'reviewer',
  who: 'gøres af den, der skal sige god for udkastet',
  seats: (run) => [...tovholder.seats(run), ...contactDirector.seats(run)],
};

/** The two-person chairmanship that may approve between meetings. */
export const chairmanship: Rule = {
  rule: 'chairmanship',
  who: 'gøres af styregruppens formandskab',
  seats: ({ context }) => (context.rules ? [{ function: 'chair', body: context.rules.chairmanship }] : []),
};

/** The secretariat records what a meeting decided. */
export const secretariat: Rule = {
  rule: 'secretariat',
  who: 'registreres af Koordinationsgruppens sekretærer',
  seats: ({ context }) => (context.rules ? [{ function: 'secretary', body: context.rules.secretariat }] : []),
};

/** The secretariat, or the policy when the chair-approved case is reported. */
export const reporter: Rule = { ...secretariat, seats: (run) => [...secretariat.seats(run), POLICY] };

/** The municipal directors' chairmanship, or the secretariat for them. */
export const preTreatment: Rule = {
  rule: 'municipalPreTreatment',
  who: 'registreres af Sundhedsdirektørkredsens formand eller den kommunale sekretær i Koordinationsgruppen',
  seats: ({ context }) =>
    context.rules
      ? [
          { function: 'chair', body: context.rules.preTreatment },
          { function: 'secretary', body: context.rules.secretariat, side: 'municipal' },
        ]
      : [],
};

/** Those who may raise doubt or dispute: the tovholdere and the working group's secretaries and chairs. */
export const escalator: Rule = {
  rule: 'escalator',
  who: 'gøres af tovholderne eller arbejdsgruppens sekretærer og formænd',
  seats: ({ context }) => [
    ...tovholdere(context),
    ...secretaries(context),
    ...(context.workingGroup ? [{ function: 'chair', body: context.workingGroup }] : []),
  ],
};

/** Anyone who works on the run or decides about it. */
export const participant: Rule = {
  rule: 'participant',
  who: 'gøres af dem, der arbejder med eller beslutter om revisionen',
  seats: (run) => [
    ...escalator.seats(run),
    ...contactDirector.seats(run),
    ...chairmanship.seats(run),
    ...secretariat.seats(run),
  ],
};

/** The owners or the secretariat may pause and withdraw. */
export const pacer: Rule = {
  rule: 'pacer',
  who: 'gøres af dem, der har arbejdet, eller af Koordinationsgruppen',
  seats: (run) => [...tovholder.seats(run), ...workingGroupSecretary.seats(run), ...secretariat.seats(run)],
};

/** They end a pause as well, and the clock does when the pause had a last day. */
export const pacerOrClock: Rule = { ...pacer, seats: (run) => [...pacer.seats(run), CLOCK] };
