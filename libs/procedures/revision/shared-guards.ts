import { danishDay, plusDays } from '#engine/calendar.js';
import type { Fact, Occurrence } from '#engine/fact.js';
import type { Guard } from '#engine/procedure.js';
import { type ConsentingSide, differentPeople, otherSideConsented, sideOf } from '../dual-consent.js';
import type { CarriedRules } from '../carried-rules.js';
import { chairGuards } from './path-guards.js';
import type { Assessment, SharedContext } from './shared-context.js';
import type * as event from './events.js';

/** The conditions of every version's chart, each with what a refused user is told. */
export const sharedGuards = {
  ...chairGuards,
  notPaused: {
    text: 'Revisionen er sat på pause. Genoptag den først.',
    holds: ({ paused }) => paused === undefined,
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
  deadlineLongEnough: {
    text: 'Høringsfristen er for kort. Vælg en senere dag, eller begrund hvorfor den skal være kort.',
    readsInput: true,
    holds: ({ rules }, { data, at }) =>
      heardLongEnough(rules, data as event.HearingDraftSubmitted['data'], danishDay(at)),
  },
  decisionIsApproval: {
    text: 'Beslutningen er en godkendelse.',
    readsInput: true,
    holds: (_context, { data }) => (data as event.SssDecided['data']).outcome === 'approved',
  },
} satisfies Record<string, Guard<SharedContext, Fact>>;

function isAssessment({ type }: Occurrence): boolean {
  return type === 'SporProposed' || type === 'NoNeedProposed';
}

function spor(fact: Occurrence): number {
  return (fact as event.SporProposed & Occurrence).data.spor;
}

function otherAssessment({ assessments }: SharedContext, fact: Occurrence): Assessment | undefined {
  const side = sideOf(fact);
  const opposite: ConsentingSide = side === 'municipal' ? 'regional' : 'municipal';
  return side && assessments[opposite];
}

/** Whether a hearing from today gives the parties the days the rules ask for, or says why not. */
export function heardLongEnough(
  rules: CarriedRules | undefined,
  { deadline, shortenedBecause }: { readonly deadline?: string; readonly shortenedBecause?: string },
  today: string,
): boolean {
  if (deadline === undefined) return true;
  const earliest = plusDays(today, rules?.hearingMinimumDays ?? 14);
  return deadline >= earliest || (shortenedBecause !== undefined && deadline > today);
}
