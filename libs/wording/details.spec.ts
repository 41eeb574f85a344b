import { describe, expect, it } from '@jest/globals';
import { type NameOf, detailsOf } from './details.js';
import type { Words } from './field-words.js';

const words: Words = new Map([
  ['spor', { label: 'Spor', choices: new Map<unknown, string>([[2, 'Hele aftalen']]) }],
  ['kind', { label: 'Art', choices: new Map() }],
  ['since', { label: 'Siden', choices: new Map() }],
  ['members', { label: 'Medlemmer', choices: new Map() }],
  ['rules', { label: 'Regler', choices: new Map() }],
]);
const run = { procedure: 'agreement', id: 'sam-bo' };
const nameOf: NameOf = (id, place) =>
  id === 'sam-bo' ? { name: 'SAM:BO', ...(place?.field === 'agreement' && { run }) } : undefined;
const detail = (value: object) => detailsOf(value, words, nameOf)[0];

describe('what is known, in Danish words', () => {
  it('has a choice by its words, and yes and no as such', () => {
    expect(detail({ spor: 2 })).toEqual({ name: 'spor', label: 'Spor', text: 'Hele aftalen', kind: 'text' });
    expect(detail({ spor: false })).toMatchObject({ text: 'Nej' });
  });

  it('calls what an id refers to by its name, also where it stands for a field', () => {
    expect(detail({ spor: 'sam-bo' })).toMatchObject({ text: 'SAM:BO' });
    expect(detail({ 'sam-bo': 1 })).toMatchObject({ label: 'SAM:BO' });
  });

  it('says which run it is that has the name, by where the id stands', () => {
    expect(detail({ agreement: 'sam-bo' })).toMatchObject({ text: 'SAM:BO', run });
    expect(detail({ agreement: ['sam-bo'] })).toMatchObject({ texts: [{ text: 'SAM:BO', run }] });
    expect(detail({ spor: 'sam-bo' })).not.toHaveProperty('run');
  });

  it('leaves moments and days as they are stored, and says which they are', () => {
    expect(detail({ since: '2026-03-02T08:00:00.000Z' })).toMatchObject({ kind: 'moment' });
    expect(detail({ since: '2024-10' })).toMatchObject({ text: '2024-10', kind: 'date' });
    // A year alone may be a number of something.
    expect(detail({ since: '2024' })).toMatchObject({ kind: 'text' });
  });

  it('leaves out what holds nothing, at every depth', () => {
    expect(detailsOf({ spor: null, kind: '', since: {}, members: [], rules: { kind: '' } }, words, nameOf)).toEqual([]);
  });

  it('shows a value that has its own words beside it once, by those words', () => {
    expect(detailsOf({ kind: 'x', kindTitle: 'Et ord' }, words, nameOf)).toEqual([
      { name: 'kind', label: 'Art', text: 'Et ord', kind: 'text' },
    ]);
  });

  it('leaves out an id that has its name beside it', () => {
    expect(detailsOf({ id: 'odense', name: 'Odense Kommune' }, words, nameOf).map(({ text }) => text)).toEqual([
      'Odense Kommune',
    ]);
  });

  it('keeps parts inside what they belong to, and lists in their order', () => {
    expect(detail({ rules: { spor: 2 } })).toMatchObject({ label: 'Regler', parts: [{ text: 'Hele aftalen' }] });
    expect(detail({ members: ['b', 'sam-bo'] })).toMatchObject({ texts: [{ text: 'b' }, { text: 'SAM:BO' }] });
    expect(detail({ members: [{ spor: 2 }, { kind: 'x' }] })).toMatchObject({
      items: [[{ text: 'Hele aftalen' }], [{ text: 'x' }]],
    });
  });
});
