import { describe, expect, it } from '@jest/globals';
import {
  Choice,
  Choices,
  Day,
  Flag,
  Id,
  Ids,
  NumberChoice,
  Part,
  Text,
  Texts,
  WhenItHappened,
  Whole,
} from './fields.js';
import { schemaOf } from './schema.js';

class Instrument {
  @Text('Navn', { max: 40 }) name!: string;
  @Flag('Lånt', { optional: true }) lent?: boolean;
}

class Concert {
  @Text('Titel', { min: 3, max: 60, help: 'Som på plakaten' }) title!: string;
  @Choice('Art', { jazz: 'Jazz', opera: 'Opera' }) kind!: string;
  @NumberChoice('Sal', [1, 2]) hall!: number;
  @Whole('Pladser', { min: 1, max: 900 }) places!: number;
  @Flag('Udsolgt') soldOut!: boolean;
  @Day('Dag') day!: string;
  @Id('Dirigent') conductor!: string;
  @Ids('Musikere', { refersTo: 'person', min: 1 }) players!: string[];
  @Texts('Numre') pieces!: string[];
  @Part('Soloinstrument', Instrument) solo!: Instrument;
  @Part('Orkester', Instrument, { list: true }) orchestra!: Instrument[];
  @Text('Bemærkning', { optional: true }) note?: string;
  @WhenItHappened('Øvet', { optional: true }) rehearsed?: string;
  @Choice('Side', { left: 'Venstre' }, { optional: true }) side?: string;
  @Choices('Pauser', { early: 'Tidlig', late: 'Sen' }) breaks!: string[];
}

class EmptyForm {}

const schema = schemaOf(Concert) as {
  readonly required: string[];
  readonly properties: { readonly [field: string]: Record<string, unknown> };
};
const { properties } = schema;

describe('the schema of an input', () => {
  it('names every field with its Danish label', () => {
    const labels = Object.entries(properties).map(([field, { title }]) => [field, title]);
    expect(Object.fromEntries(labels)).toEqual({
      title: 'Titel',
      kind: 'Art',
      hall: 'Sal',
      places: 'Pladser',
      soldOut: 'Udsolgt',
      day: 'Dag',
      conductor: 'Dirigent',
      players: 'Musikere',
      pieces: 'Numre',
      solo: 'Soloinstrument',
      orchestra: 'Orkester',
      note: 'Bemærkning',
      rehearsed: 'Øvet',
      side: 'Side',
      breaks: 'Pauser',
    });
  });

  it('adds help where the label is not enough', () => {
    expect(properties.title!.description).toBe('Som på plakaten');
    expect(properties.kind).not.toHaveProperty('description');
  });

  it('requires what may not be left out, and only that', () => {
    const optional = ['note', 'rehearsed', 'side'];
    expect(schema.required.toSorted()).toEqual(
      Object.keys(properties)
        .filter((field) => !optional.includes(field))
        .toSorted(),
    );
  });

  it('allows no other fields', () => {
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
  });

  it('says how long, how many and what form', () => {
    expect(properties.title).toMatchObject({ type: 'string', minLength: 3, maxLength: 60 });
    expect(properties.places).toMatchObject({ type: 'integer', minimum: 1, maximum: 900 });
    expect(properties.hall).toMatchObject({ type: 'integer', enum: [1, 2] });
    expect(properties.soldOut).toMatchObject({ type: 'boolean' });
    expect(properties.day).toMatchObject({ type: 'string', format: 'date' });
    expect(properties.conductor).toMatchObject({ type: 'string', pattern: expect.any(String) });
    expect(properties.players).toMatchObject({ type: 'array', minItems: 1, maxItems: 500, uniqueItems: true });
    expect(properties.pieces).toMatchObject({ type: 'array', items: { type: 'string', minLength: 1 } });
  });

  it('gives an id a form that fits ids and nothing else', () => {
    const form = new RegExp(properties.conductor!.pattern as string);
    expect(['p-anna', 'sam-bo-2024', '7'].filter((id) => !form.test(id))).toEqual([]);
    expect(['P-Anna', '-anna', 'p anna', '', `p${'x'.repeat(80)}`].filter((id) => form.test(id))).toEqual([]);
  });

  it('says what ids are the ids of, where the declaration does', () => {
    expect(properties.players).toMatchObject({ type: 'array', 'x-refers-to': 'person' });
    expect(properties.conductor).not.toHaveProperty('x-refers-to');
  });

  it('lists choices as they are stored, with the Danish words that are shown', () => {
    expect(properties.kind!.oneOf).toEqual([
      { enum: ['jazz'], title: 'Jazz' },
      { enum: ['opera'], title: 'Opera' },
    ]);
  });

  it('lists the choices of a list where each of its items is described', () => {
    expect(properties.breaks).toMatchObject({ type: 'array', uniqueItems: true });
    expect(properties.breaks!.items).toEqual({
      type: 'string',
      enum: ['early', 'late'],
      oneOf: [
        { enum: ['early'], title: 'Tidlig' },
        { enum: ['late'], title: 'Sen' },
      ],
    });
  });

  it('spells out a part with its own fields', () => {
    const instrument = {
      type: 'object',
      required: ['name'],
      properties: { name: { title: 'Navn', maxLength: 40 }, lent: { title: 'Lånt', type: 'boolean' } },
    };
    expect(properties.solo).toMatchObject({ ...instrument, title: 'Soloinstrument' });
    expect(properties.orchestra).toMatchObject({ type: 'array', title: 'Orkester', items: instrument });
  });

  it('allows no other fields inside a part either', () => {
    expect(properties.solo).toMatchObject({ additionalProperties: false });
    expect(properties.orchestra!.items).toMatchObject({ additionalProperties: false });
  });

  it('leaves no reference to look up elsewhere', () => {
    expect(JSON.stringify(schema)).not.toContain('$ref');
  });

  it('is an empty object for an input without fields', () => {
    expect(schemaOf(EmptyForm)).toEqual({ type: 'object', properties: {}, additionalProperties: false });
  });

  it('is the same each time', () => {
    expect(schemaOf(Concert)).toEqual(schema);
  });
});
