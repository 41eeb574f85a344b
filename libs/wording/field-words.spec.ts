import { describe, expect, it } from '@jest/globals';
import { createRegistry } from '#engine/registry.js';
import { procedures } from '#procedures/registry.js';
import { wordsForEvent, wordsForRun } from './field-words.js';

const registry = createRegistry(procedures);
const { procedure: revision } = registry.newest('revision');
const { procedure: hearing } = registry.newest('hearing');

describe('the words for fields', () => {
  it.each(procedures.map((procedure) => [procedure.name, procedure] as const))(
    'are there for all that a %s knows from the start',
    (_name, procedure) => {
      const words = wordsForRun(procedure, registry);
      expect(Object.keys(procedure.begin as object).filter((name) => !words.has(name))).toEqual([]);
    },
  );

  it('are those of the form that an event came from', () => {
    expect(wordsForEvent('ResponseReceived', hearing, registry).get('document')?.label).toBe('Svaret');
    expect(wordsForEvent('DraftSubmitted', revision, registry).get('document')?.label).toBe('Udkastet');
  });

  it('are general ones for what several forms ask for in their own way', () => {
    expect(wordsForRun(revision, registry).get('document')?.label).toBe('Dokument');
  });

  it('hold the choices of a field whatever its label', () => {
    const outcome = wordsForEvent('RemarkHandled', hearing, registry).get('outcome');
    expect(outcome?.choices.get('changed')).toEqual(expect.any(String));
  });

  it('hold the choices of a list of choices', () => {
    const words = wordsForEvent('ModelAdopted', registry.newest('governance').procedure, registry);
    expect(words.get('chairMayApprove')?.choices.get('hearingDraft')).toBe('Et høringsudkast på spor 3');
  });
});
