import { describe, expect, it } from '@jest/globals';
import { check } from './check.js';
import { type FieldSchema, dataOf, emptyValue, isEmpty, optionsOf, withValueAt } from './schema.js';

const schema: FieldSchema = {
  type: 'object',
  required: ['spor', 'reason', 'sections', 'urgent'],
  properties: {
    spor: { type: 'integer', title: 'Spor', enum: [1, 2, 3] },
    reason: { type: 'string', minLength: 10, maxLength: 20 },
    note: { type: 'string' },
    urgent: { type: 'boolean' },
    sections: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['text'],
        properties: { text: { type: 'string' }, page: { type: 'integer' } },
      },
    },
  },
};

const filled = {
  spor: '2',
  reason: ' Hele aftalen ',
  note: ' ',
  urgent: 'false',
  sections: [{ text: 'Et', page: '7' }],
};

describe('what is sent for what was typed', () => {
  it('has numbers as numbers, yes and no as such, and nothing for what was left empty', () => {
    expect(dataOf(schema, filled)).toEqual({
      spor: 2,
      reason: 'Hele aftalen',
      urgent: false,
      sections: [{ text: 'Et', page: 7 }],
    });
  });

  it('leaves what is no number as it is, for the API to answer', () => {
    expect(dataOf({ type: 'integer' }, 'to')).toBe('to');
  });

  it('leaves out the parts of a list that nothing was written in', () => {
    expect(dataOf(schema.properties!['sections']!, [{ text: '', page: '' }, { text: 'To' }])).toEqual([{ text: 'To' }]);
  });

  it('sends a list that must be there, also when it is empty', () => {
    expect(dataOf(schema, {})).toEqual({ sections: [] });
  });
});

describe('a form', () => {
  it('begins with nothing in it', () => {
    expect(isEmpty(emptyValue(schema))).toBe(true);
    expect(emptyValue(schema)).toMatchObject({ spor: '', sections: [] });
  });

  it('changes one place and leaves the others', () => {
    expect(withValueAt(filled, ['sections', '0', 'text'], 'Nyt')).toEqual({
      ...filled,
      sections: [{ text: 'Nyt', page: '7' }],
    });
  });

  it('offers the choices by their words, and yes and no for what is true or false', () => {
    expect(optionsOf({ oneOf: [{ enum: ['approved'], title: 'Godkendt' }] })).toEqual([
      { value: 'approved', text: 'Godkendt' },
    ]);
    expect(optionsOf({ type: 'boolean' })?.map(({ text }) => text)).toEqual(['Ja', 'Nej']);
    expect(optionsOf({ type: 'string' })).toBeUndefined();
  });
});

describe('what can be seen to be missing before anything is sent', () => {
  const problems = (value: Parameters<typeof check>[1]) =>
    Object.fromEntries(check(schema, value).map(({ field, messages }) => [field, messages.join()]));

  it('is nothing in a form that is filled in', () => {
    expect(problems(filled)).toEqual({});
  });

  it('is told at each field, in its own words', () => {
    expect(problems(emptyValue(schema))).toEqual({
      spor: 'Vælg en mulighed',
      reason: 'Udfyld feltet',
      urgent: 'Vælg en mulighed',
      sections: 'Angiv mindst én',
    });
  });

  it('counts letters without the spaces around them', () => {
    expect(problems({ ...filled, reason: '  kort  ' })).toEqual({ reason: 'Skriv mindst 10 tegn; der er 4' });
    expect(problems({ ...filled, reason: 'x'.repeat(21) })).toEqual({ reason: 'Skriv højst 20 tegn; der er 21' });
  });

  it('is found inside the parts of a list, at their place', () => {
    expect(problems({ ...filled, sections: [{ text: 'Et' }, { page: '2' }] })).toEqual({
      'sections.1.text': 'Udfyld feltet',
    });
  });
});
