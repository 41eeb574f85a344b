import { type Schema, anything, flag, listOf, object, oneOf, optional, ref, text, whole } from './schema.js';

const point = object({ x: { type: 'number' }, y: { type: 'number' } });

const placed = { x: { type: 'number' }, y: { type: 'number' }, width: { type: 'number' }, height: { type: 'number' } };

/** What is answered of the procedures themselves. */
export const procedureAnswers: { readonly [name: string]: Schema } = {
  Procedures: object({
    procedures: listOf(object({ name: text, definition: text, title: text, description: text, address: text })),
  }),
  DiagramState: object({
    key: text,
    path: listOf(text),
    title: text,
    description: text,
    kind: oneOf('state', 'compound', 'parallel', 'region', 'final'),
    initial: flag,
    quiet: flag,
    timers: listOf(object({ id: text, title: text })),
  }),
  DiagramTransition: object({
    from: text,
    to: optional(text),
    event: text,
    title: text,
    commands: listOf(text),
    guards: listOf(object({ name: text, text })),
  }),
  DeclaredCommand: object({
    command: text,
    address: text,
    title: text,
    description: text,
    opens: flag,
    event: text,
    mandate: object({ rule: text, who: text }),
    schema: anything,
  }),
  Procedure: object({
    name: text,
    version: whole,
    definition: text,
    title: text,
    description: text,
    states: listOf(ref('DiagramState')),
    transitions: listOf(ref('DiagramTransition')),
    events: listOf(object({ type: text, title: text, description: text })),
    guards: listOf(object({ name: text, text })),
    timers: listOf(object({ id: text, title: text, command: text })),
    commands: listOf(ref('DeclaredCommand')),
  }),
  Diagram: object({
    definition: text,
    width: { type: 'number' },
    height: { type: 'number' },
    states: listOf({ allOf: [ref('DiagramState'), object({ depth: whole, ...placed })] }),
    ways: listOf(object({ from: text, to: text, events: listOf(text), titles: listOf(text), points: listOf(point) })),
    transitions: listOf(ref('DiagramTransition')),
  }),
};
