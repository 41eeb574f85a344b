import { danishDay, endOfDanishDay, plusDays } from '#engine/calendar.js';
import type { Occurrence } from '#engine/fact.js';
import type { Guard } from '#engine/procedure.js';
import { type ConsentingSide, differentPeople, otherSideConsented, sideOf } from '../dual-consent.js';
import { type Assessment, type RevisionContext, unhandledParties } from './context.js';
import type * as event from './events.js';
import type { RevisionFact } from './events.js';

/** The names of the conditions in the revision's chart. */
export type RevisionGuard = keyof typeof guards;

/** The conditions of the revision's chart, each with what a refused user is told. */
export const guards = {
  notPaused: {
    text: 'Revisionen er sat på pause. Genoptag den først.',
    holds: ({ paused }) => paused === undefined,
  },
  notBlocked: {
    text: 'En eskalering standser fremdriften. Kontaktdirektørerne skal afgøre den først.',
    holds: ({ escalation }) => escalation?.blocking !== true,
  },
  twoDifferentPeople: {
    text: 'Samme person kan ikke godkende for begge sider, heller ikke som stedfortræder.',
    holds: (context, fact) => differentPeople(isAssessment(fact) ? context.assessments : context.consents, fact),
  },
  otherSideConsented: {
    text: 'Den anden side skal også sige ja.',
    holds: ({ consents }, fact) => otherSideConsented(consents, fact),
  },
  otherSideNamedSameSpor: {
    text: 'Den anden tovholder skal pege på samme spor.',
    readsInput: true,
    holds: (context, fact) => otherAssessment(context, fact)?.choice === spor(fact),
  },
  otherSideSawNoNeed: {
    text: 'Den anden tovholder skal også mene, at der ikke er behov.',
    holds: (context, fact) => otherAssessment(context, fact)?.choice === 'noNeed',
  },
  goesDown: {
    text: 'Sporet er lavere end det, revisionen er på.',
    readsInput: true,
    holds: (context, fact) => context.spor !== undefined && spor(fact) < context.spor,
  },
  namesSpor1: { text: 'Der er peget på spor 1.', readsInput: true, holds: (_context, fact) => spor(fact) === 1 },
  namesSpor2: { text: 'Der er peget på spor 2.', readsInput: true, holds: (_context, fact) => spor(fact) === 2 },
  namesSpor3: { text: 'Der er peget på spor 3.', readsInput: true, holds: (_context, fact) => spor(fact) === 3 },
  lowerSporIs1: { text: 'Det lavere spor er spor 1.', holds: ({ assessments }) => assessments.municipal?.choice === 1 },
  pauseEndsLater: {
    text: 'Pausen skal slutte en senere dag end i dag.',
    readsInput: true,
    holds: (_context, { data, at }) => {
      const { until } = data as event.Paused['data'];
      return until === undefined || until > danishDay(at);
    },
  },
  resolutionIsProposed: {
    text: 'Der er ikke foreslået nogen afgørelse endnu.',
    holds: ({ escalation }) => escalation?.proposal !== undefined,
  },
  otherSideProposedIt: {
    text: 'Den anden sides kontaktdirektør skal tiltræde afgørelsen.',
    holds: ({ escalation }, fact) => otherSideConsented(escalation?.consents ?? {}, fact),
  },
  notTheProposer: {
    text: 'Samme person kan ikke afgøre for begge sider, heller ikke som stedfortræder.',
    holds: ({ escalation }, fact) => differentPeople(escalation?.consents ?? {}, fact),
  },
  raisedIt: {
    text: 'Kun den post, der eskalerede, kan trække eskaleringen tilbage.',
    holds: ({ escalation }, { actor }) => escalation?.raisedBy === actor.seat,
  },
  deadlineLongEnough: {
    text: 'Høringsfristen er for kort. Vælg en senere dag, eller begrund hvorfor den skal være kort.',
    readsInput: true,
    holds: ({ rules }, { data, at }) => {
      const { deadline, shortenedBecause } = data as event.HearingOpened['data'];
      const today = danishDay(at);
      const earliest = plusDays(today, rules?.hearingMinimumDays ?? 14);
      return deadline >= earliest || (shortenedBecause !== undefined && deadline > today);
    },
  },
  deadlineMovesOn: {
    text: 'Den nye frist skal ligge efter den gamle og efter i dag.',
    readsInput: true,
    holds: ({ hearing }, { data, at }) => {
      const { deadline } = data as event.HearingExtended['data'];
      return deadline > (hearing?.deadline ?? '') && deadline > danishDay(at);
    },
  },
  partyIsHeard: {
    text: 'Parten er ikke blandt dem, der er i høring.',
    readsInput: true,
    holds: ({ hearing }, { data }) => {
      const { party, jointWith = [] } = data as event.HearingResponseRecorded['data'];
      return [party, ...jointWith].every((one) => hearing?.parties.includes(one) === true);
    },
  },
  hearingIsOver: {
    text: 'Høringsfristen er ikke udløbet, og ikke alle parter har svaret.',
    holds: ({ hearing }, { at }) =>
      hearing !== undefined && (at >= endOfDanishDay(hearing.deadline) || everyoneAnswered(hearing)),
  },
  responseExists: {
    text: 'Der er intet høringssvar fra den part.',
    readsInput: true,
    holds: ({ hearing }, { data }) =>
      Object.hasOwn(hearing?.responses ?? {}, (data as event.ResponseHandled['data']).party),
  },
  everyResponseHandled: {
    text: 'Alle høringssvar skal være håndteret.',
    holds: (context) => unhandledParties(context).length === 0,
  },
  decisionIsApproval: {
    text: 'Beslutningen er en godkendelse.',
    readsInput: true,
    holds: (_context, { data }) => (data as event.SssDecided['data']).outcome === 'approved',
  },
} satisfies Record<string, Guard<RevisionContext, RevisionFact>>;

function isAssessment({ type }: Occurrence): boolean {
  return type === 'SporProposed' || type === 'NoNeedProposed';
}

function spor(fact: Occurrence): number {
  return (fact as event.SporProposed & Occurrence).data.spor;
}

function otherAssessment({ assessments }: RevisionContext, fact: Occurrence): Assessment | undefined {
  const side = sideOf(fact);
  const opposite: ConsentingSide = side === 'municipal' ? 'regional' : 'municipal';
  return side && assessments[opposite];
}

function everyoneAnswered({ parties, responses }: NonNullable<RevisionContext['hearing']>): boolean {
  const answered = new Set(Object.entries(responses).flatMap(([party, { jointWith }]) => [party, ...jointWith]));
  return parties.every((party) => answered.has(party));
}
