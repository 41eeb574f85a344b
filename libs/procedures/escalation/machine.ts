import type { ChartState } from '#engine/chart.js';
import type { EscalationFact } from './events.js';
import type { EscalationGuard } from './guards.js';

/** The names of the escalation's deadlines. */
export type EscalationTimer = 'positionsDue' | 'answersDue' | 'objectionDue';

type State = ChartState<EscalationFact['type'], EscalationGuard, EscalationTimer>;
type Ways = NonNullable<State['on']>;

/**
 * What may end it wherever it stands: the one who raised it thinks better of it, or there is nothing left to settle.
 */
const endings: Ways = {
  EscalationTakenBack: { target: 'withdrawn', guard: 'raisedIt' },
  EscalationLapsed: { target: 'lapsed' },
};

/**
 * Two people must be behind what both sides are said to mean. Saying the same settles it, saying otherwise sends it on;
 * alone, a doubt is settled unless the other objects, and a dispute is not.
 */
const resolving: Ways = {
  ResolutionGiven: [
    { target: 'resolved', guard: ['twoDifferentPeople', 'scopeHasAnAgreement', 'sameAsTheOther'] },
    { target: 'withSSS', guard: ['twoDifferentPeople', 'scopeHasAnAgreement', 'differsFromTheOther'] },
    { target: 'withContactDirectors.announced', guard: ['twoDifferentPeople', 'scopeHasAnAgreement', 'isDoubt'] },
    { guard: ['twoDifferentPeople', 'scopeHasAnAgreement'] },
  ],
  ResolutionJoined: { target: 'resolved', guard: ['otherSideResolved', 'twoDifferentPeople'] },
  ResolutionObjectedTo: { target: 'withSSS', guard: ['otherSideResolved', 'twoDifferentPeople'] },
  ConflictDeclared: { target: 'withSSS' },
};

const unanswered: Ways['AnswerDeadlinePassed'] = [
  { target: 'withSSS', guard: 'passedOftenEnough' },
  { target: 'withContactDirectors.reminded' },
];

const withContactDirectors: State = {
  title: 'Hos kontaktdirektørerne',
  description: 'De to kontaktdirektører afgør sagen sammen.',
  initial: 'answering',
  on: { ...endings, ...resolving, PositionGiven: { guard: 'ownPositionMissing' } },
  states: {
    answering: {
      title: 'Hos kontaktdirektørerne',
      description: 'Begge skal give samme afgørelse. En tvivl kan den ene afgøre, hvis den anden ikke gør indsigelse.',
      timers: ['answersDue'],
      on: { AnswerDeadlinePassed: unanswered },
    },
    reminded: {
      title: 'Hos kontaktdirektørerne, rykket',
      description: 'Fristen er udløbet og forlænget. Bliver der heller ikke svaret nu, ender sagen i styregruppen.',
      timers: ['answersDue'],
      on: { AnswerDeadlinePassed: unanswered },
    },
    announced: {
      title: 'Afgjort af den ene kontaktdirektør',
      description: 'Afgørelsen gælder, hvis den anden kontaktdirektør ikke gør indsigelse inden fristen.',
      timers: ['objectionDue'],
      on: { ResolutionStood: { target: 'resolved' } },
    },
  },
};

/** Doubt and dispute from the two tovholdere's positions to whoever settles it (administrative addendum 2024). */
export const chart: State = {
  title: 'Eskalering',
  description: 'En tvivl eller en tvist, eller et spørgsmål om råd, fra den rejses, til den er afgjort.',
  initial: 'unopened',
  states: {
    unopened: {
      title: 'Ikke begyndt',
      description: 'Sagen findes ikke endnu.',
      quiet: true,
      on: {
        EscalationRaised: { target: 'raised', guard: 'stopsWhatCanBeStopped' },
        AdviceAsked: { target: 'adviceAsked' },
      },
    },
    raised: {
      title: 'Rejst',
      description: 'Den anden side kan give sin holdning, før kontaktdirektørerne får sagen.',
      timers: ['positionsDue'],
      on: {
        ...endings,
        PositionGiven: { target: 'withContactDirectors', guard: 'ownPositionMissing' },
        PositionsClosed: { target: 'withContactDirectors' },
      },
    },
    withContactDirectors,
    withSSS: {
      title: 'I styregruppen',
      description: 'Strategisk Sundhedsstyregruppe afgør sagen på et møde.',
      on: {
        ...endings,
        SssResolved: { target: 'resolved', guard: ['scopeHasAnAgreement', 'hasHappened', 'meetingCameAfter'] },
        ReferredToSsu: { target: 'withSSU', guard: ['hasHappened', 'meetingCameAfter'] },
      },
    },
    withSSU: {
      title: 'I udvalget',
      description: 'Sundhedssamarbejdsudvalget afgør det, som styregruppen har fundet politisk.',
      on: {
        ...endings,
        SsuResolved: { target: 'resolved', guard: ['scopeHasAnAgreement', 'hasHappened', 'meetingCameAfter'] },
      },
    },
    adviceAsked: {
      title: 'Spurgt til råds',
      description: 'En af kontaktdirektørerne svarer. Spørgsmålet standser ikke noget.',
      on: { ...endings, AdviceGiven: { target: 'adviceGiven' } },
    },
    resolved: { title: 'Afgjort', description: 'Sagen er afgjort med en begrundelse.', type: 'final' },
    withdrawn: { title: 'Trukket tilbage', description: 'Den, der rejste sagen, trak den tilbage.', type: 'final' },
    lapsed: { title: 'Bortfaldet', description: 'Der var ikke længere noget at afgøre.', type: 'final' },
    adviceGiven: { title: 'Råd givet', description: 'En kontaktdirektør har svaret uden eskalering.', type: 'final' },
  },
};
