import {
  type Schema,
  anything,
  day,
  flag,
  listOf,
  moment,
  object,
  oneOf,
  optional,
  ref,
  text,
  whole,
} from './schema.js';

const verdict = oneOf('holds', 'doesNotHold', 'notJudged');
const side = oneOf('municipal', 'regional', 'generalPractice');

const state = ref('State');

const deadline = {
  id: text,
  command: text,
  dueAt: moment,
  armedAt: whole,
  ending: oneOf('met', 'fired', 'late', 'moved', 'cancelled', 'running', 'overdue'),
  endedAt: optional(whole),
  text,
};
const stepDeadlines = listOf(object({ ...deadline, title: text }));

const who = object({
  person: text,
  system: flag,
  seat: text,
  seatTitle: text,
  onBehalfOf: optional(text),
  function: text,
  functionTitle: text,
  body: text,
  bodyName: text,
  side: optional(side),
  sideTitle: optional(text),
  rule: text,
  ruleText: optional(text),
  inPlaceOf: optional(listOf(object({ body: text, name: text }))),
});

const seat = object({
  seat: text,
  title: text,
  body: text,
  standing: oneOf('held', 'vacant', 'unknown'),
  holder: optional(text),
  substitutes: listOf(text),
  allowed: flag,
  reasons: listOf(text),
});

const command = object({
  command: text,
  title: text,
  description: text,
  who: text,
  rule: text,
  allowed: flag,
  given: flag,
  reasons: listOf(text),
  for: listOf(
    object({
      function: text,
      body: optional(text),
      bodyName: optional(text),
      side: optional(side),
      seat: optional(text),
      title: text,
      text,
      seats: listOf(seat),
      total: whole,
    }),
  ),
});

const event = object({
  id: text,
  type: text,
  title: text,
  description: text,
  data: anything,
  recordedAt: moment,
  effectiveOn: optional(text),
  source: optional(
    object({
      document: text,
      locator: optional(text),
      certainty: oneOf('documented', 'period', 'approximate'),
    }),
  ),
  position: text,
  hash: text,
});

const model = object({ number: whole, title: text, validFrom: day, decidedBy: text });
const definition = object({ definition: text, title: text, version: whole, newest: whole });

const step = {
  revision: whole,
  day: text,
  event,
  verdict,
  problem: optional(text),
  readable: flag,
  before: optional(state),
  after: optional(state),
  lit: optional(
    object({
      before: listOf(text),
      after: listOf(text),
      left: listOf(text),
      entered: listOf(text),
      transitions: listOf(text),
    }),
  ),
  who: optional(who),
  deadlines: optional(object({ armed: stepDeadlines, ended: stepDeadlines, running: stepDeadlines })),
  text: optional(
    object({
      version: whole,
      title: text,
      parts: listOf(object({ title: text, text })),
      document: optional(text),
      sha256: optional(text),
    }),
  ),
  definition: optional(definition),
  definitionBefore: optional(definition),
  model: optional(object({ followed: model, thatDay: optional(model), same: flag, text })),
  commands: optional(listOf(command)),
  diagrams: optional(object({ before: text, after: text })),
};

/** What is answered of a run gone through step by step. */
export const replayAnswers: { readonly [name: string]: Schema } = {
  Replay: object({
    procedure: text,
    id: text,
    procedureTitle: text,
    label: text,
    total: whole,
    verdict,
    verdictText: text,
    firstWrong: optional(whole),
    deadlines: listOf(object(deadline)),
    from: whole,
    steps: listOf(object({ ...step, address: text })),
    links: object({ self: text, next: optional(text), previous: optional(text), run: text }),
  }),
  ReplayedStep: object({
    procedure: text,
    id: text,
    procedureTitle: text,
    label: text,
    total: whole,
    whole: object({ verdict, verdictText: text }),
    ...step,
    links: object({
      self: text,
      first: text,
      previous: optional(text),
      next: optional(text),
      last: text,
      all: text,
      run: text,
    }),
  }),
};
