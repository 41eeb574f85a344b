import { danishDay } from '#engine/calendar.js';
import type { Guard } from '#engine/procedure.js';
import { consentGuards } from '../dual-consent.js';
import { escalatableGuards } from '../escalatable.js';
import { mayChairApprove } from '../rule-values.js';
import type { HearingContext } from './context.js';
import { isShort, mayOpen } from './deadline.js';
import type * as event from './events.js';
import { answerGuards } from './answer-guards.js';

/** The conditions of the hearing's chart. */
export const guards = {
  ...answerGuards,
  notBlocked: escalatableGuards.notBlocked,
  subjectIsWhole: {
    text: 'Sig både, hvad teksten er, og hvilken det er, eller ingen af delene.',
    readsInput: true,
    holds: (_context, { data }) => {
      const { about, subject } = data as event.HearingPrepared['data'];
      return (about === undefined) === (subject === undefined);
    },
  },
  begunLongEnough: {
    text: 'Høringsfristen er kortere end reglerne siger, og formandskabet har ikke godkendt den.',
    readsInput: true,
    holds: (_context, { data, at }) => {
      const { rules, deadline, chairsApproved } = data as event.HearingBegun['data'];
      return mayOpen(danishDay(at), { rules, deadline }, chairsApproved);
    },
  },
  openedLongEnough: {
    text: 'Høringsfristen er kortere end reglerne siger. Vælg en senere dag, eller lad formandskabet godkende den korte frist.',
    holds: (context, { at }) => mayOpen(danishDay(at), context, context.shortApproved),
  },
  deadlineIsShort: {
    text: 'Fristen er ikke kortere end reglerne siger, så der er intet at godkende.',
    holds: (context, { at }) => isShort(danishDay(at), context),
  },
  chairsMayShorten: {
    text: 'Efter styringsmodellen må formandskabet ikke godkende en kort frist mellem møderne. Vælg en senere dag.',
    holds: ({ rules }) => rules === undefined || mayChairApprove(rules, 'shortHearing'),
  },
  shortnessIsArgued: {
    text: 'Den korte frist er ikke begrundet. Bed dem, der har høringen, om en begrundelse.',
    holds: ({ shortenedBecause }) => shortenedBecause !== undefined,
  },
  notApprovedYet: {
    text: 'Formandskabet har allerede godkendt den korte frist.',
    holds: ({ shortApproved }) => !shortApproved,
  },
  twoDifferentPeople: consentGuards.twoDifferentPeople,
  partiesAreNew: {
    text: 'Mindst én af parterne er allerede i høring.',
    readsInput: true,
    holds: ({ parties }, { data }) => {
      const known = new Set(parties.map(({ id }) => id));
      return !(data as event.PartiesAdded['data']).parties.some(({ id }) => known.has(id));
    },
  },
  deadlineMovesOn: {
    text: 'Den nye frist skal ligge efter den gamle og efter i dag.',
    readsInput: true,
    holds: ({ deadline: old = '' }, { data, at }) => {
      const { deadline } = data as event.HearingExtended['data'];
      return deadline > old && deadline > danishDay(at);
    },
  },
  deadlineIsAhead: {
    text: 'Den nye frist skal ligge efter i dag.',
    readsInput: true,
    holds: (_context, { data, at }) => (data as event.HearingReopened['data']).deadline > danishDay(at),
  },
} satisfies Record<string, Guard<HearingContext, event.HearingFact>>;
