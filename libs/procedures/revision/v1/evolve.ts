import { endOfDanishDay } from '#engine/calendar.js';
import type { Definition } from '#engine/procedure.js';
import { omitting } from '../omitting.js';
import { complete, consented, drafted, sharedReducers } from '../shared-evolve.js';
import type { FirstContext, Hearing } from './context.js';
import { escalationReducers } from './escalation-evolve.js';
import type { FirstFact } from './events.js';

type Reducers = Definition<FirstContext, FirstFact>['evolve'];

const shared = sharedReducers<FirstContext>();

/** What each fact of version 1 changes. */
export const evolve: Reducers = {
  ...shared,
  ...escalationReducers<FirstContext>(),
  ContactDirectorsConsulted: (context) => context,
  AdviceGiven: (context) => context,
  SporProposed: (context, fact) => withoutOldHearing(context, shared.SporProposed(context, fact)),
  LowerSporConsented: (context, fact) => withoutOldHearing(context, shared.LowerSporConsented(context, fact)),
  HearingOpened: (context, { data, at }) => ({ ...context, hearing: { ...hearingOf(data), openedAt: at } }),
  HearingDraftSubmitted: (context, { data }) => ({
    ...drafted(context, data.summary, data.document),
    hearing: hearingOf(data),
  }),
  HearingResponseRecorded: (context, { data, at }) =>
    withHearing(context, (hearing) => ({
      ...hearing,
      handled: without(hearing.handled, data.party),
      responses: {
        ...hearing.responses,
        [data.party]: {
          document: data.document,
          receivedAt: at,
          late: hearing.closedAt !== undefined || at >= endOfDanishDay(hearing.deadline),
          jointWith: data.jointWith ?? [],
        },
      },
    })),
  HearingExtended: (context, { data }) => withHearing(context, (hearing) => ({ ...hearing, deadline: data.deadline })),
  HearingClosed: (context, { at }) => withHearing(context, (hearing) => ({ ...hearing, closedAt: at })),
  ResponseHandled: (context, { data: { party, outcome, note } }) =>
    withHearing(context, (hearing) => ({ ...hearing, handled: { ...hearing.handled, [party]: { outcome, note } } })),
  ApprovedByChair: (context, fact) => {
    const opens = complete(context, fact) && context.hearing !== undefined && context.hearing.openedAt === undefined;
    const agreed = consented(context, fact);
    return opens ? withHearing(agreed, (hearing) => ({ ...hearing, openedAt: fact.at })) : agreed;
  },
};

/** The hearing of an earlier round does not count once the revision begins on a track again. */
function withoutOldHearing(before: FirstContext, after: FirstContext): FirstContext {
  return after.sporHistory === before.sporHistory ? after : omitting(after, 'hearing');
}

function hearingOf({ parties, deadline }: Pick<Hearing, 'parties' | 'deadline'>): Hearing {
  return { parties, deadline, responses: {}, handled: {} };
}

/** A new answer must be handled anew: what was said of the one it replaces was not about this text. */
function without(handled: Hearing['handled'], party: string): Hearing['handled'] {
  const { [party]: _outdated, ...rest } = handled;
  return rest;
}

function withHearing(context: FirstContext, change: (hearing: Hearing) => Hearing): FirstContext {
  return context.hearing ? { ...context, hearing: change(context.hearing) } : context;
}
