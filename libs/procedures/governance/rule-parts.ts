import { Choice, Whole } from '#engine/fields.js';

/** What the chairmanship may approve between meetings. */
export const chairMatters = {
  commissorium: 'Et kommissorium',
  spor2Revision: 'En revision på spor 2',
  hearingDraft: 'Et høringsudkast på spor 3',
  shortHearing: 'En høringsfrist under den korteste',
  writtenApprovalAfterSilence: 'En skriftlig godkendelse, hvor nogen ikke har svaret',
} as const;

/** What silence counts as when the deadline of a written approval has passed, reminder and extension included. */
export const silenceRules = {
  notConsent: 'Ikke et samtykke; formandskabet afgør sagen, hvis det må, ellers mødet',
  consent: 'Et samtykke',
  abstention: 'Ikke at deltage; den, der tier, tælles ikke med',
} as const;

/** How the members of a body approve in writing. Days are calendar days. */
export class WrittenApprovalRules {
  @Whole('Frist for svar i dage', { min: 1, max: 90, optional: true }) answerDays?: number;
  @Whole('Forlængelse efter rykker i dage', { min: 0, max: 90, optional: true, help: '0: fristen forlænges ikke' })
  extensionDays?: number;
  @Whole('Andel, der skal have svaret, i procent', { min: 0, max: 100, optional: true, help: '0: intet krav' })
  quorumPercent?: number;
  @Whole('Andel, der skal sige ja, i procent', {
    min: 1,
    max: 100,
    optional: true,
    help: 'Af alle medlemmer; er tavshed ikke at deltage, af dem, der har svaret',
  })
  majorityPercent?: number;
  @Whole('Antal indsigelser, der sender sagen til møde', { min: 1, max: 50, optional: true })
  objectionsToMeeting?: number;
  @Choice('Tavshed ved fristen er', silenceRules, { optional: true }) silenceRule?: keyof typeof silenceRules;
}

/** How long an escalation may wait at each step, in calendar days. */
export class EscalationRules {
  @Whole('Frist for parternes holdninger i dage', { min: 1, max: 90, optional: true }) positionDays?: number;
  @Whole('Frist for kontaktdirektørernes svar i dage', { min: 1, max: 90, optional: true }) resolutionDays?: number;
  @Whole('Frist for indsigelse i dage', {
    min: 1,
    max: 90,
    optional: true,
    help: 'Når den ene kontaktdirektør har afgjort en tvivl',
  })
  objectionDays?: number;
  @Whole('Antal overskridelser, før sagen løftes', { min: 1, max: 10, optional: true }) passesBeforeLift?: number;
}

/** When something must be handed in before a meeting, in calendar days. */
export class MeetingRules {
  @Whole('Frist for sager før mødet i dage', { min: 0, max: 90, optional: true }) submissionDays?: number;
  @Whole('Frist for orienteringspunkter før mødet i dage', { min: 0, max: 90, optional: true })
  informationItemDays?: number;
}
