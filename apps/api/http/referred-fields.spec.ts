import { describe, expect, it } from '@jest/globals';
import { createRegistry } from '#engine/registry.js';
import { procedures } from '#procedures/registry.js';
import { referredFields } from './referred-fields.js';

describe('fields that hold the id of a run', () => {
  const fields = referredFields(createRegistry(procedures));

  it('are those that a command says it of, whatever they are called', () => {
    expect(fields.get('agreement')).toBe('agreement');
    expect(fields.get('carriedOver')).toBe('initiative');
    expect(fields.get('follows')).toBe('plan');
  });

  it('are also those that only runs have', () => {
    expect(fields.get('portfolio')).toBe('agreement');
  });

  it('are not bodies and persons, which are named elsewhere', () => {
    expect([...fields.values()]).toEqual(expect.not.arrayContaining(['body']));
    expect(fields.has('cluster')).toBe(false);
    expect(fields.has('person')).toBe(false);
  });
});
