import type { JsonSchema } from '#engine/schema.js';
import { day, instant, listOf, objectOf, oneOf, text, whole, yesNo } from './schemas.js';

const aClass = oneOf('serious', 'procedural', 'undocumented');

const deviation = objectOf({
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
  'acceptance?': objectOf({ body: text, bodyName: text, reason: text, 'decidedOn?': day }),
  remarks: listOf(objectOf({ at: instant, seat: text, remark: text })),
  links: objectOf({ run: text, steps: listOf(text), deviation: text, accept: text, remark: text, reopen: text }),
});

const numbers: JsonSchema = { type: 'object', additionalProperties: whole };

const counts = objectOf({ open: whole, accepted: whole, byClass: numbers, byRule: numbers });

/** The answer of `GET /api/deviations`. */
export const deviationsSchema: JsonSchema = objectOf({
  upTo: text,
  judged: objectOf({ events: whole, runs: whole }),
  unreadable: listOf(text),
  total: whole,
  counts,
  rules: listOf(
    objectOf({
      id: text,
      title: text,
      description: text,
      source: text,
      class: aClass,
      classTitle: text,
      procedures: listOf(text),
    }),
  ),
  deviations: listOf(deviation),
});

/** The answer of `GET /api/{procedure}/{id}/deviations`. */
export const runDeviationsSchema: JsonSchema = objectOf({
  procedure: text,
  id: text,
  upTo: text,
  readable: yesNo,
  total: whole,
  counts,
  deviations: listOf(deviation),
});
