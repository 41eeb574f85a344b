import {
  type Schema,
  anything,
  flag,
  listOf,
  moment,
  object,
  oneOf,
  optional,
  orNull,
  ref,
  text,
  whole,
} from './schema.js';

const basis = oneOf('recorded', 'effective');

/**
 * What is answered to whoever examines the log: its checkpoint, what changed between two moments, and who had adopted
 * what.
 */
export const proofAnswers: { readonly [name: string]: Schema } = {
  Checkpoint: object({
    origin: text,
    size: whole,
    root: text,
    position: text,
    time: moment,
    note: text,
    publicKey: text,
    witnesses: listOf(object({ name: text, publicKey: text })),
  }),
  RunChange: object({
    kind: oneOf('begun', 'ended', 'moved', 'noted'),
    procedure: text,
    id: text,
    label: text,
    text,
    before: orNull(anything),
    after: ref('RunSummary'),
  }),
  Changes: object({
    upTo: text,
    basis,
    from: text,
    to: text,
    knownAt: optional(moment),
    total: whole,
    items: listOf(ref('RunChange')),
    agreements: listOf(object({ id: text, kind: text, text })),
    organisation: listOf(object({ kind: text, body: text, seat: optional(text), text })),
  }),
  AdoptionThen: object({
    historical: flag,
    asOfText: optional(text),
    agreement: text,
    label: text,
    adoption: object({
      ledgers: listOf(object({ number: whole, groups: listOf(object({ title: text, text })) })),
      counts: listOf(object({ number: whole, text })),
    }),
  }),
};
