import { danishDay, endOfDanishDay } from '#engine/calendar.js';
import type { Guard } from '#engine/procedure.js';
import { sharedGuards } from '../shared-guards.js';
import { type FirstContext, unhandledParties } from './context.js';
import { escalationGuards } from './escalation-guards.js';
import type * as event from './events.js';

/** The names of the conditions in the chart of version 1. */
export type FirstGuard = keyof typeof guards;

/** The conditions of version 1's chart. */
export const guards = {
  ...sharedGuards,
  ...escalationGuards,
  chairsMayApproveDraft: {
    ...sharedGuards.chairsMayApproveDraft,
    text: 'Efter styringsmodellen må formandskabet ikke godkende høringsudkastet mellem møderne. Bed Koordinationsgruppen flytte revisionen til version 2, hvor mødets beslutning kan registreres.',
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
} satisfies Record<string, Guard<FirstContext, event.FirstFact>>;

function everyoneAnswered({ parties, responses }: NonNullable<FirstContext['hearing']>): boolean {
  const answered = new Set(Object.entries(responses).flatMap(([party, { jointWith }]) => [party, ...jointWith]));
  return parties.every((party) => answered.has(party));
}
