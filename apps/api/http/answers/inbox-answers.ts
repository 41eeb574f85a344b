import { type Schema, flag, listOf, moment, object, oneOf, optional, orNull, ref, text, whole } from './schema.js';

/** What waits for a decision from whoever asks. */
export const inboxAnswers: { readonly [name: string]: Schema } = {
  WaitingCase: object({
    procedure: text,
    id: text,
    label: text,
    kind: oneOf('escalation', 'advice', 'review', 'approval'),
    kindTitle: text,
    stateTitle: text,
    about: text,
    more: optional(text),
    askedBy: text,
    askedOn: text,
    askedAs: text,
    ifNothingIsDone: object({ text, at: optional(moment) }),
    dueAt: orNull(moment),
    blocking: flag,
    commands: listOf(text),
    reasons: listOf(text),
    seat: text,
    seatTitle: text,
    onBehalfOf: optional(text),
  }),
  Inbox: object({
    upTo: text,
    seats: listOf(ref('SeatOfMine')),
    total: whole,
    cases: listOf(ref('WaitingCase')),
  }),
};
