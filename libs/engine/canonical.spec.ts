import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalJson } from './canonical.js';

describe('canonical JSON', () => {
  it('is byte for byte what another implementation of RFC 8785 writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
      { numRuns: 2_000 },
    );
  });

  it('sorts names by UTF-16 code units, not by number or alphabet', () => {
    expect(canonicalJson({ '10': 1, '9': 2, å: 3, z: 4, Ø: 5 })).toBe('{"10":1,"9":2,"z":4,"Ø":5,"å":3}');
  });

  it('keeps to that order, and to every member, where an object would not', () => {
    expect(canonicalJson({ b: [1, { a: { 9: 2, 10: 1, $: 0 } }], a: 0 })).toBe(
      '{"a":0,"b":[1,{"a":{"$":0,"10":1,"9":2}}]}',
    );
    expect(canonicalJson(JSON.parse('{"b":[null],"__proto__":{"a":2}}'))).toBe('{"__proto__":{"a":2},"b":[null]}');
  });

  it('sorts many names as it sorts few', () => {
    for (const count of [3, 24, 25, 60]) {
      const names = Array.from({ length: count }, (_, index) => `n${(index * 7) % count}`);
      const written = canonicalJson(Object.fromEntries(names.map((name) => [name, 0])));
      expect(Object.keys(JSON.parse(written) as object)).toEqual([...new Set(names)].sort());
    }
  });

  it('writes numbers and control characters as the standard’s examples', () => {
    expect(canonicalJson([333333333.33333329, 1e30, 4.5, 2e-3, 1e-27])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27]',
    );
    expect(canonicalJson('\u20ac$\u000F\nA\'B"\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\"/"');
  });

  it('treats undefined as stored JSON does, and refuses what JSON cannot say', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(canonicalJson([undefined, 1])).toBe('[null,1]');
    for (const value of [NaN, Infinity, 1n, undefined]) expect(() => canonicalJson(value)).toThrow(TypeError);
    for (const value of [{ a: NaN }, { 1: [NaN] }, [1n], () => 1])
      expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(canonicalJson({ 1: undefined, 2: [undefined] })).toBe('{"2":[null]}');
  });
});
