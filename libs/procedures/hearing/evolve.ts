import { danishDay } from '#engine/calendar.js';
import type { Definition } from '#engine/procedure.js';
import { withConsent } from '../dual-consent.js';
import { escalatableReducers } from '../escalatable.js';
import { answerReducers } from './answer-evolve.js';
import type { HearingContext } from './context.js';
import { mayOpen } from './deadline.js';
import type { HearingFact, HearingPrepared } from './events.js';

type Reducers = Definition<HearingContext, HearingFact>['evolve'];

/** What each fact changes. */
export const evolve: Reducers = {
  ...answerReducers,
  ...escalatableReducers<HearingContext>(),
  HearingPrepared: (context, { data }) => prepared(context, data),
  HearingBegun: (context, { data: { chairsApproved, ...data }, at }) => ({
    ...prepared(context, data),
    revision: data.revision,
    number: data.number,
    shortApproved: chairsApproved,
    // Where the deadline is too short it is only prepared, and waits for the chairmanship.
    ...(mayOpen(danishDay(at), data, chairsApproved) && { openedAt: at }),
  }),
  PreparationChanged: (context, { data }) => {
    const moved = data.deadline !== undefined || data.shortenedBecause !== undefined;
    return { ...context, ...data, ...(moved && { shortApproved: false, consents: {} }) };
  },
  ShortDeadlineApproved: (context, fact) => {
    const consents = withConsent(context.consents, fact);
    const both = consents.municipal !== undefined && consents.regional !== undefined;
    return { ...context, consents: both ? {} : consents, shortApproved: both };
  },
  ShortDeadlineRefused: ({ deadline: _short, shortenedBecause: _why, ...context }, { data, at }) => ({
    ...context,
    consents: {},
    changes: [...context.changes, { at, reason: data.reason }],
  }),
  HearingOpened: (context, { data, at }) => ({ ...context, deadline: data.deadline, openedAt: at }),
  PartiesAdded: (context, { data, at }) => ({
    ...context,
    parties: [...context.parties, ...data.parties],
    changes: [...context.changes, { at, reason: data.reason }],
  }),
  HearingExtended: moved,
  HearingClosed: (context, { at }) => ({ ...context, closedAt: at }),
  HearingReopened: ({ closedAt: _before, ...context }, fact) => moved(context, fact),
  HearingConcluded: (context) => context,
  HearingCancelled: (context, { data, at }) => ({
    ...context,
    changes: [...context.changes, { at, reason: data.reason }],
  }),
};

function prepared(
  context: HearingContext,
  { title, document, parties, questions = [], owner, rules, deadline, shortenedBecause, about, subject }: Preparation,
): HearingContext {
  return {
    ...context,
    title,
    document,
    parties,
    questions,
    owner,
    rules,
    ...(deadline && { deadline }),
    ...(shortenedBecause && { shortenedBecause }),
    ...(about && { about }),
    ...(subject && { subject }),
  };
}

type Preparation = HearingPrepared['data'];

function moved(
  context: HearingContext,
  { data: { deadline, reason }, at }: { readonly data: { deadline: string; reason: string }; readonly at: string },
): HearingContext {
  return { ...context, deadline, changes: [...context.changes, { at, reason, deadline }] };
}
