import { type Schema, day, flag, listOf, moment, object, oneOf, optional, ref, text, whole } from './schema.js';

const aClass = oneOf('serious', 'procedural', 'undocumented');

const deviation = object({
  id: text,
  procedure: text,
  run: text,
  label: text,
  rule: text,
  ruleTitle: text,
  class: aClass,
  classTitle: text,
  certainty: oneOf('recorded', 'documented', 'period', 'approximate', 'notDocumented'),
  certaintyTitle: text,
  when: text,
  whenText: text,
  steps: listOf(whole),
  place: text,
  text,
  status: oneOf('open', 'accepted'),
  acceptance: optional(object({ body: text, bodyName: text, reason: text, decidedOn: optional(day) })),
  remarks: listOf(object({ at: moment, seat: text, seatTitle: text, remark: text })),
  links: object({ run: text, steps: listOf(text), deviation: text, accept: text, remark: text, reopen: text }),
});

const numbers: Schema = { type: 'object', additionalProperties: whole };

const counts = object({ open: whole, accepted: whole, byClass: numbers, byRule: numbers });

/** What is answered of where practice left the model: in all runs, and in one. */
export const deviationAnswers: { readonly [name: string]: Schema } = {
  Deviation: deviation,
  Deviations: object({
    upTo: text,
    judged: object({ events: whole, runs: whole }),
    unreadable: listOf(text),
    total: whole,
    counts,
    rules: listOf(
      object({
        id: text,
        title: text,
        description: text,
        source: text,
        class: aClass,
        classTitle: text,
        procedures: listOf(text),
      }),
    ),
    deviations: listOf(ref('Deviation')),
  }),
  RunDeviations: object({
    procedure: text,
    id: text,
    upTo: text,
    readable: flag,
    total: whole,
    counts,
    deviations: listOf(ref('Deviation')),
  }),
};
