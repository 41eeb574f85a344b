import { type Schema, flag, listOf, moment, object, oneOf, optional, ref, text, whole } from './schema.js';

const by = { at: moment, person: text, seat: text };

const version = {
  of: text,
  title: text,
  number: whole,
  version: whole,
  ...by,
  revision: whole,
  sha256: text,
  current: flag,
  approved: flag,
};

/** What is answered of a run's files and of the texts it has had. */
export const fileAnswers: { readonly [name: string]: Schema } = {
  StoredFile: object({
    hash: text,
    size: whole,
    type: text,
    scan: oneOf('clean', 'notScanned'),
    scanTitle: text,
    title: optional(text),
  }),
  AttachmentLimits: object({ mostBytes: whole, types: listOf(object({ ending: text, type: text })) }),
  RunDocument: object({
    hash: text,
    size: whole,
    type: text,
    scan: oneOf('clean', 'notScanned'),
    title: text,
    kind: text,
    closed: flag,
    attached: object(by),
    withdrawn: optional(object({ ...by, reason: text })),
    address: text,
  }),
  TextVersion: object({ ...version, text }),
  Texts: object({ procedure: text, id: text, texts: listOf(ref('TextVersion')) }),
  TextDifference: object({
    procedure: text,
    id: text,
    from: object(version),
    to: object(version),
    by: oneOf('word', 'line', 'whole'),
    parts: listOf(object({ kind: oneOf('same', 'added', 'removed'), text })),
  }),
};
