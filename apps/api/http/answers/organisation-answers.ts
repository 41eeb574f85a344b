import { type Schema, anything, listOf, object, oneOf, optional, ref, text, whole } from './schema.js';

const term = object({ person: text, from: text, to: optional(text), source: optional(anything) });

/** What is answered of the organisation on a day. */
export const organisationAnswers: { readonly [name: string]: Schema } = {
  SeatOnDay: object({
    seat: text,
    title: text,
    function: text,
    side: optional(text),
    standing: oneOf('held', 'vacant', 'unknown'),
    holder: optional(term),
    substitutes: listOf(term),
    vacantSince: optional(text),
  }),
  BodyOnDay: object({
    body: text,
    name: text,
    nameNow: optional(text),
    code: optional(text),
    level: text,
    side: optional(text),
    parent: optional(text),
    standing: oneOf('exists', 'notYet', 'ended', 'unknown'),
    text,
    legalBasis: text,
    firstDay: text,
    lastDay: optional(text),
    successors: listOf(object({ body: text, name: text })),
    portfolio: listOf(text),
    seats: listOf(ref('SeatOnDay')),
    faults: listOf(anything),
  }),
  Organisation: object({ on: text, knownAt: text, total: whole, bodies: listOf(ref('BodyOnDay')) }),
  BodyAnswer: { allOf: [ref('BodyOnDay'), object({ on: text, knownAt: text })] },
};
