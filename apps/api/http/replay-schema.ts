import type { JsonSchema } from '#engine/schema.js';
import { anything, day, instant, listOf, objectOf, oneOf, text, whole, yesNo } from './schemas.js';

const verdict = oneOf('holds', 'doesNotHold', 'notJudged');
const side = oneOf('municipal', 'regional', 'generalPractice');

const state = objectOf({
  value: { description: 'XState-tilstanden: en tekst eller et objekt' },
  keys: listOf(text),
  title: text,
  descriptions: listOf(text),
  ended: yesNo,
});

const deadline = {
  id: text,
  command: text,
  dueAt: instant,
  armedAt: whole,
  ending: oneOf('met', 'fired', 'late', 'moved', 'cancelled', 'running', 'overdue'),
  'endedAt?': whole,
  text,
};
const stepDeadlines = listOf(objectOf({ ...deadline, title: text }));

const who = objectOf({
  person: text,
  system: yesNo,
  seat: text,
  seatTitle: text,
  'onBehalfOf?': text,
  function: text,
  functionTitle: text,
  body: text,
  bodyName: text,
  'side?': side,
  'sideTitle?': text,
  rule: text,
  'ruleText?': text,
  'inPlaceOf?': listOf(objectOf({ body: text, name: text })),
});

const seat = objectOf({
  seat: text,
  title: text,
  body: text,
  standing: oneOf('held', 'vacant', 'unknown'),
  'holder?': text,
  substitutes: listOf(text),
  allowed: yesNo,
  reasons: listOf(text),
});

const command = objectOf({
  command: text,
  title: text,
  description: text,
  who: text,
  rule: text,
  allowed: yesNo,
  given: yesNo,
  reasons: listOf(text),
  for: listOf(
    objectOf({
      function: text,
      'body?': text,
      'bodyName?': text,
      'side?': side,
      'seat?': text,
      title: text,
      text,
      seats: listOf(seat),
      total: whole,
    }),
  ),
});

const event = objectOf({
  id: text,
  type: text,
  title: text,
  description: text,
  data: anything,
  recordedAt: instant,
  'effectiveOn?': text,
  'source?': objectOf({
    document: text,
    'locator?': text,
    certainty: oneOf('documented', 'period', 'approximate'),
  }),
  position: text,
  hash: text,
});

const model = objectOf({ number: whole, title: text, validFrom: day, decidedBy: text });
const definition = objectOf({ definition: text, title: text, version: whole, newest: whole });

const step = {
  revision: whole,
  day: text,
  event,
  verdict,
  'problem?': text,
  readable: yesNo,
  'before?': state,
  'after?': state,
  'lit?': objectOf({
    before: listOf(text),
    after: listOf(text),
    left: listOf(text),
    entered: listOf(text),
    transitions: listOf(text),
  }),
  'who?': who,
  'deadlines?': objectOf({ armed: stepDeadlines, ended: stepDeadlines, running: stepDeadlines }),
  'text?': objectOf({
    version: whole,
    title: text,
    parts: listOf(objectOf({ title: text, text })),
    'document?': text,
    'sha256?': text,
  }),
  'definition?': definition,
  'definitionBefore?': definition,
  'model?': objectOf({ followed: model, 'thatDay?': model, same: yesNo, text }),
  'commands?': listOf(command),
  'diagrams?': objectOf({ before: text, after: text }),
};

/** The answer of `GET /api/{procedure}/{id}/replay`. */
export const replaySchema: JsonSchema = objectOf({
  procedure: text,
  id: text,
  procedureTitle: text,
  label: text,
  total: whole,
  verdict,
  verdictText: text,
  'firstWrong?': whole,
  deadlines: listOf(objectOf(deadline)),
  from: whole,
  steps: listOf(objectOf({ ...step, address: text })),
  links: objectOf({ self: text, 'next?': text, 'previous?': text, run: text }),
});

/** The answer of `GET /api/{procedure}/{id}/replay/{step}`. */
export const stepSchema: JsonSchema = objectOf({
  procedure: text,
  id: text,
  procedureTitle: text,
  label: text,
  total: whole,
  whole: objectOf({ verdict, verdictText: text }),
  ...step,
  links: objectOf({
    self: text,
    first: text,
    'previous?': text,
    'next?': text,
    last: text,
    all: text,
    run: text,
  }),
});
