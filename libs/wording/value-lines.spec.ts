import { describe, expect, it } from '@jest/globals';
import type { FieldWords } from '#wording/field-words.js';
import { valueLines } from './value-lines.js';

const word = (label: string, choices: [unknown, string][] = []): FieldWords => ({ label, choices: new Map(choices) });
const lines = (value: object, words: Record<string, FieldWords> = {}) =>
  valueLines(value, new Map(Object.entries(words)));

describe('what an event or a run holds', () => {
  it('is labelled as in the form, and by its name where no form has it', () => {
    expect(lines({ spor: 2, other: 'x' }, { spor: word('Spor') })).toEqual(['Spor: 2', 'other: x']);
  });

  it('shows a chosen value by its words', () => {
    expect(lines({ level: 'lead' }, { level: word('Niveau', [['lead', 'LEAD']]) })).toEqual(['Niveau: LEAD']);
  });

  it('shows a value that has its words beside it once, by the words', () => {
    expect(lines({ kind: 'doubt', kindTitle: 'Tvivl', title: 'SAM:BO' }, { kind: word('Art') })).toEqual([
      'Art: Tvivl',
      'title: SAM:BO',
    ]);
  });

  it('does not put a colon after a question', () => {
    expect(lines({ need: 'Alt' }, { need: word('Hvad er ændret?') })).toEqual(['Hvad er ændret? Alt']);
  });

  it('shows days, instants, yes and no, and nothing, in Danish', () => {
    const at = '2026-03-02T08:00:00.000Z';
    expect(lines({ a: '2026-03-02', b: at, c: true, d: false, e: null, f: [], g: {}, h: '', i: '2024-07' })).toEqual([
      'a: 2. marts 2026',
      'b: 2. marts 2026 kl. 09.00',
      'c: ja',
      'd: nej',
      'e: intet',
      'f: ingen',
      'g: ingen',
      'h: intet',
      'i: juli 2024',
    ]);
  });

  it('indents what lies inside', () => {
    expect(lines({ hearing: { deadline: '2026-03-02', responses: { odense: { late: true } } } })).toEqual([
      'hearing:',
      '  deadline: 2. marts 2026',
      '  responses:',
      '    odense:',
      '      late: ja',
    ]);
  });

  it('puts a short list on a line, and says where one item ends and the next begins', () => {
    expect(lines({ parties: ['odense', 'vejle'] })).toEqual(['parties: odense, vejle']);
    expect(lines({ experts: ['Læge, Odense', 'Sosu'] })).toEqual(['experts: Læge, Odense; Sosu']);
  });

  it('gives a long list, or one of parts, a line for each', () => {
    expect(lines({ texts: ['x'.repeat(50), 'y'.repeat(50)] })).toEqual([
      'texts:',
      `  - ${'x'.repeat(50)}`,
      `  - ${'y'.repeat(50)}`,
    ]);
    expect(lines({ terms: [{ person: 'p', from: '2026-01-01' }] })).toEqual([
      'terms:',
      '  - person: p',
      '    from: 1. januar 2026',
    ]);
  });

  it('keeps the lines of a long text below their label', () => {
    expect(lines({ text: 'Første\nAnden' })).toEqual(['text: Første', '  Anden']);
  });
});
