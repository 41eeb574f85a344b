import { type Schema, flag, listOf, moment, object, optional, orNull, ref, text, whole } from './schema.js';

/** What is answered of the agreements as their tovholdere list them. */
export const portfolioAnswers: { readonly [name: string]: Schema } = {
  RunningRevision: object({
    procedure: text,
    id: text,
    label: text,
    states: listOf(text),
    title: text,
    ended: flag,
    openedAt: moment,
    changedAt: moment,
    nextDueAt: orNull(moment),
    awaiting: listOf(ref('Task')),
  }),
  PortfolioEntry: object({
    agreement: ref('RunSummary'),
    tovholderfunktion: orNull(object({ id: text, name: text })),
    version: orNull(object({ number: whole, name: text, takenIntoUseOn: optional(text) })),
    nextReview: orNull(text),
    revisions: listOf(ref('RunningRevision')),
  }),
  Portfolio: object({ upTo: text, agreements: listOf(ref('PortfolioEntry')) }),
};
