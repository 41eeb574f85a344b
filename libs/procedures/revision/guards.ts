import type { Guard } from '#engine/procedure.js';
import { danishDay } from '#engine/calendar.js';
import { escalatableGuards } from '../escalatable.js';
import { type RevisionContext, unfinishedHearings } from './context.js';
import type { ResponsesCollected, RevisionFact } from './events.js';
import { pathGuards } from './path-guards.js';
import { heardLongEnough, sharedGuards } from './shared-guards.js';

/** The names of the conditions in the revision's chart. */
export type RevisionGuard = keyof typeof guards;

/** The conditions of the revision's chart, each with what a refused user is told. */
export const guards = {
  ...sharedGuards,
  ...escalatableGuards,
  ...pathGuards,
  plannedLongEnough: {
    text: 'Høringsfristen er kommet for tæt på. Send udkastet tilbage, så fristen kan flyttes eller begrundes.',
    holds: ({ rules, hearingPlan }, { at }) => heardLongEnough(rules, hearingPlan ?? {}, danishDay(at)),
  },
  noHearingOpen: {
    text: 'En høring er stadig åben. Vent, til den er lukket, eller aflys den først.',
    holds: ({ hearings }) => !hearings.some(({ status }) => status === 'open'),
  },
  everyHearingConcluded: {
    text: 'Høringen er ikke afsluttet. Hver bemærkning i høringssvarene skal have et udfald først.',
    holds: (context) => unfinishedHearings(context).length === 0,
  },
  hasBeenHeard: {
    text: 'Udkastet har været i høring før.',
    holds: ({ hearings }) => hearings.some(({ status }) => status === 'processing' || status === 'concluded'),
  },
  hasSentToHearing: {
    text: 'Revisionen har ikke sendt noget i høring.',
    holds: ({ hearings }) => hearings.length > 0,
  },
  isItsHearing: {
    text: 'Det er ikke en af revisionens høringer.',
    readsInput: true,
    holds: ({ hearings }, { data }) =>
      hearings.some(({ number }) => number === (data as ResponsesCollected['data']).number),
  },
  isTheLatestHearing: {
    text: 'Det er ikke den høring, revisionen venter på.',
    readsInput: true,
    holds: ({ hearings }, { data }) => hearings.at(-1)?.number === (data as ResponsesCollected['data']).number,
  },
} satisfies Record<string, Guard<RevisionContext, RevisionFact>>;
