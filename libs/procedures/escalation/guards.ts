import { danishDay } from '#engine/calendar.js';
import type { Occurrence } from '#engine/fact.js';
import type { Guard } from '#engine/procedure.js';
import { differentPeople, sideOf } from '../dual-consent.js';
import { type EscalationContext, type ResolutionWords, climbsWhenPassed } from './context.js';
import type * as event from './events.js';
import type { EscalationFact } from './events.js';
import { actsAs } from '../moved-seat.js';
import { otherResolution, sayTheSame } from './resolutions.js';

/** The names of the conditions in the escalation's chart. */
export type EscalationGuard = keyof typeof guards;

/** The conditions of the escalation's chart, each with what a refused user is told. */
export const guards = {
  stopsWhatCanBeStopped: {
    text: 'En aftale gælder, mens der tvivles. Sæt »Standser arbejdet« til nej, eller eskalér revisionen af aftalen.',
    readsInput: true,
    holds: (_context, { data }) => {
      const { about, blocking } = data as event.EscalationRaised['data'];
      return !blocking || about.procedure !== 'agreement';
    },
  },
  ownPositionMissing: {
    text: 'Din side har allerede givet sin holdning.',
    holds: ({ positions }, fact) => {
      const side = sideOf(fact);
      return side === undefined || positions[side] === undefined;
    },
  },
  twoDifferentPeople: {
    text: 'Samme person kan ikke afgøre for begge sider, heller ikke som stedfortræder.',
    holds: ({ resolutions }, fact) => differentPeople(resolutions, fact),
  },
  otherSideResolved: {
    text: 'Den anden sides kontaktdirektør har ikke afgjort noget endnu.',
    // Judged for nobody in particular, it is enough that one of them has.
    holds: (context, fact) =>
      sideOf(fact) === undefined
        ? Object.keys(context.resolutions).length > 0
        : otherResolution(context, fact) !== undefined,
  },
  sameAsTheOther: {
    text: 'Afgørelsen og rækkevidden er den samme som den andens.',
    readsInput: true,
    holds: (context, fact) => saysTheSame(context, fact) === true,
  },
  differsFromTheOther: {
    text: 'Afgørelsen eller rækkevidden er en anden end den andens.',
    readsInput: true,
    holds: (context, fact) => saysTheSame(context, fact) === false,
  },
  isDoubt: { text: 'Det er en tvivl og ikke en tvist.', holds: ({ kind }) => kind === 'doubt' },
  scopeHasAnAgreement: {
    text: 'Sagen hører ikke til en aftale, som en fortolkning kan skrives ind i. Vælg »Kun denne sag«.',
    readsInput: true,
    holds: ({ agreement }, { data }) => agreement !== undefined || (data as ResolutionWords).scope === 'thisCase',
  },
  passedOftenEnough: {
    text: 'Fristen er udløbet så mange gange, at styregruppen skal afgøre sagen.',
    holds: climbsWhenPassed,
  },
  hasHappened: {
    text: 'Mødedatoen ligger i fremtiden. Registrér det, når mødet er holdt.',
    readsInput: true,
    holds: (_context, { data, at }) => (data as event.SssResolved['data']).meetingOn <= danishDay(at),
  },
  meetingCameAfter: {
    text: 'Mødet ligger før, sagen blev rejst eller sendt videre. Ret mødedatoen.',
    readsInput: true,
    holds: ({ raisedOn, referral }, { data }) =>
      (data as event.SssResolved['data']).meetingOn >= (referral?.meetingOn ?? raisedOn),
  },
  raisedIt: {
    text: 'Kun den post, der rejste sagen, kan trække den tilbage.',
    // Judged for nobody in particular there is no seat, and what is judged is whether it can be taken back at all.
    holds: ({ raisedBy }, fact) => fact.actor.seat === '' || actsAs(raisedBy.seat, fact),
  },
} satisfies Record<string, Guard<EscalationContext, EscalationFact>>;

function saysTheSame(context: EscalationContext, fact: Occurrence): boolean | undefined {
  const theirs = otherResolution(context, fact);
  return theirs && sayTheSame(theirs, fact.data as ResolutionWords);
}
