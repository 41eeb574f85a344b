import { describe, expect, it } from '@jest/globals';
import { provProblems } from './prov-problems.js';

const document = (sections: object): string =>
  JSON.stringify({ prefix: { sk: 'urn:sporskifte:' }, ...sections }).replaceAll(/("[^"]+":\{")/g, '\n$1');

describe('the rules that documents are held to', () => {
  it.each<[string, object]>([
    ['there is no whatever', { whatever: {} }],
    ['the id is no qualified name', { entity: { 'no name': { 'sk:a': 'b' } } }],
    ['the id is no qualified name', { entity: { 'foreign:name': { 'sk:a': 'b' } } }],
    ['prov:entity is missing', { wasGeneratedBy: { '_:1': { 'prov:time': '2024-01-01T00:00:00Z' } } }],
    ['is not declared', { used: { '_:1': { 'prov:activity': 'sk:none' } } }],
    ['is no dateTime', { activity: { 'sk:a': { 'prov:startTime': '1. maj' } } }],
    ['has no prov:agent', { entity: { 'sk:a': { 'prov:agent': 'sk:b' } } }],
    ['either a type or a language', { entity: { 'sk:a': { 'prov:label': { $: 'x' } } } }],
    ['a literal has its text in $', { entity: { 'sk:a': { 'prov:label': { lang: 'da' } } } }],
  ])('say that %s', (problem, sections) => {
    expect(provProblems(document(sections)).join()).toContain(problem);
  });

  it('say when two members are called the same', () => {
    expect(
      provProblems('{"prefix":{},"entity":{\n"prov:a":{"prov:label":"x"},\n"prov:a":{"prov:label":"y"}}}'),
    ).toEqual(['2 members are written, 1 are left when it is read']);
  });
});
