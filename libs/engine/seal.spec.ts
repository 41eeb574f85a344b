import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Metadata } from './event.js';
import { type Unsealed, digest, sealOf } from './seal.js';

const metadata: Omit<Metadata, 'hash'> = {
  definition: 'revision@1',
  schema: 1,
  from: { open: { progress: 'assessment', pace: 'running' } },
  to: 'published',
  actor: { person: 'p-mette', seat: 'tf-tovholder', onBehalfOf: 'p-anne' },
  mandate: { rule: 'tovholder', function: 'tovholder', body: 'tf', side: 'municipal' },
  recordedAt: '2024-03-01T09:00:00.000Z',
  effectiveOn: '2024-02',
  armed: [{ id: 'deadline', command: 'CloseHearing', dueAt: '2024-06-03T22:00:00.000Z' }],
  cancelled: ['pauseEnds'],
  source: { document: 'referat', locator: 'punkt 4', certainty: 'documented' },
  request: 'abc',
  $correlationId: 'c-1',
  $causationId: 'c-0',
};
const event: Unsealed = {
  id: '00000000-0000-4000-8000-000000000001',
  type: 'SporProposed',
  data: { spor: 2, reason: 'Det passer bedst', parties: ['odense', 'vejle'], note: null, open: true },
  metadata,
};
const place = { stream: 'revision-sam-bo', revision: 3, previous: 'f'.repeat(64) };
const seal = sealOf(event, place);

/** Every value inside an object, by its path. */
function paths(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return Object.entries(value).flatMap(([name, inner]) => paths(inner, [...path, name]));
}

/** A copy with the value at a path replaced, or the field removed. */
function withChanged(value: unknown, [name, ...rest]: readonly string[], change: (old: unknown) => unknown): unknown {
  if (name === undefined) return change(value);
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) };
  copy[name] = withChanged(copy[name], rest, change);
  return copy;
}

const sealed = { event, place };
const anyPath = fc.constantFrom(...paths(sealed));
const sealOfAll = ({ event: changed, place: where }: typeof sealed) => sealOf(changed, where);

describe('the seal of an event', () => {
  it('is a SHA-256 in hex', () => {
    expect(seal).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is for ever the same for the same event', () => {
    expect(seal).toBe('3b2c7cff56140b1b044dd58cbb68c8155c5dc2fd8d7629624105cb4e571720ac');
    expect(sealOf(structuredClone(event), { ...place })).toBe(seal);
  });

  it('changes when any value in the event or its place does', () => {
    fc.assert(
      fc.property(anyPath, fc.jsonValue(), (path, value) => {
        let same = false;
        const changed = withChanged(sealed, path, (old) => {
          same = JSON.stringify(old) === JSON.stringify(value);
          return value;
        });
        expect(sealOfAll(changed as typeof sealed) === seal).toBe(same);
      }),
      { numRuns: 500 },
    );
  });

  it.each(paths(sealed).map((path) => [path.join('.'), path] as const))('changes without %s', (_name, path) => {
    const without = withChanged(sealed, path, () => undefined);
    expect(sealOfAll(without as typeof sealed)).not.toBe(seal);
  });

  it('changes when something is added, and when a list is put in another order', () => {
    const added = { ...event, metadata: { ...metadata, extra: true } };
    expect(sealOf(added, place)).not.toBe(seal);
    const reordered = { ...event, data: { ...event.data, parties: ['vejle', 'odense'] } };
    expect(sealOf(reordered, place)).not.toBe(seal);
  });

  it('does not depend on anything the store adds', () => {
    const recorded = { ...event, position: '0000000000000007', stream: 'elsewhere', revision: 9 };
    expect(sealOf(recorded, place)).toBe(seal);
  });
});

describe('a digest', () => {
  it('is over RFC 8785: the order of fields does not matter', () => {
    const shuffled = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .map(([name, inner]) => [name, shuffled(inner)])
              .reverse(),
          )
        : value;
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(digest(shuffled(value))).toBe(digest(value))));
  });

  it('is the same before and after the value has been stored as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(digest(JSON.parse(JSON.stringify(value)))).toBe(digest(value));
      }),
    );
  });

  it('tells different values apart', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(digest(one) === digest(other)).toBe(canonical(one) === canonical(other));
      }),
    );
    expect(digest('1')).not.toBe(digest(1));
    expect(digest(null)).not.toBe(digest({}));
  });

  it('sorts fields by UTF-16 code units and writes numbers as JavaScript does, as the RFC’s own example', () => {
    const example = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    // From RFC 8785, section 3.2.4, through `sha256sum`.
    expect(digest(example)).toBe('2d5e01a318d0f0879ab568c4be289c8b1f64ef8921a53c6277d5e069978baacb');
  });
});

/** Canonical text made another way, for values without special numbers. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
