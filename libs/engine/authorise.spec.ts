import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openDesk } from '../../test/toy/desk.js';
import { authorise, awaitedSeats, matches } from './authorise.js';
import { unopened } from './fold.js';
import type { ActingSeat, SeatQuery } from './procedure.js';

const run = unopened(openDesk().registry.newest('proposal'), 'p1');
const chair: ActingSeat = { person: 'p-inge', seat: 's-1', body: 'sss', function: 'chair', side: 'municipal' };
const rule = (...seats: SeatQuery[]) => ({ rule: 'chairmanship', who: 'gøres af formandskabet', seats: () => seats });

describe('a mandate rule', () => {
  it('allows a seat it names, and says what the seat was', () => {
    expect(authorise(rule({ function: 'secretary' }, { function: 'chair', body: 'sss' }), run, chair)).toEqual({
      allowed: true,
      mandate: { rule: 'chairmanship', function: 'chair', body: 'sss', side: 'municipal' },
    });
  });

  it('denies every other, in Danish', () => {
    expect(authorise(rule({ function: 'chair', body: 'ssu' }), run, chair)).toEqual({
      allowed: false,
      rule: 'chairmanship',
      reason: 'Det kan kun gøres af formandskabet.',
    });
  });

  it('denies everyone when it names nobody', () => {
    expect(authorise(rule(), run, chair).allowed).toBe(false);
  });

  it('looks at the run as it is', () => {
    const onlyUnopened = {
      ...rule(),
      seats: ({ revision }: typeof run) => (revision < 0 ? [{ function: 'chair' }] : []),
    };
    expect(authorise(onlyUnopened, run, chair).allowed).toBe(true);
    expect(authorise(onlyUnopened, { ...run, revision: 0 }, chair).allowed).toBe(false);
  });

  it('does not give a seat without a side the side of the rule', () => {
    const { side: _none, ...sideless } = chair;
    expect(authorise(rule({ function: 'chair', side: 'municipal' }), run, sideless).allowed).toBe(false);
    expect(authorise(rule({ function: 'chair' }), run, sideless)).toEqual({
      allowed: true,
      mandate: { rule: 'chairmanship', function: 'chair', body: 'sss' },
    });
  });
});

it('matches a seat only when every field the query gives is the seat’s own', () => {
  const word = fc.constantFrom('a', 'b');
  const side = fc.constantFrom('municipal' as const, 'regional' as const);
  const query = fc.record({ function: word, body: word, side, seat: word }, { requiredKeys: ['function'] });
  const seat = fc.record(
    { function: word, body: word, side, seat: word },
    { requiredKeys: ['function', 'body', 'seat'] },
  );
  fc.assert(
    fc.property(query, seat, (asked, has) => {
      const entries = Object.entries(asked) as [keyof typeof has, string][];
      expect(matches(asked, has)).toBe(entries.every(([field, value]) => has[field] === value));
    }),
  );
});

it('awaits only those with the mandate, narrowed to a side, a body or one seat', () => {
  const mandate = {
    rule: 'member',
    who: 'gøres af medlemmerne',
    seats: () => [
      { function: 'member', side: 'municipal' as const, body: 'odense', seat: 'm-1' },
      { function: 'member', side: 'regional' as const, body: 'region', seat: 'r-1' },
      { function: 'clock' },
    ],
  };
  const of = (awaited: object) => awaitedSeats(mandate, run, { command: 'Answer', ...awaited }).map(({ seat }) => seat);
  expect(of({})).toEqual(['m-1', 'r-1', undefined]);
  expect(of({ side: 'regional' })).toEqual(['r-1', undefined]);
  expect(of({ body: 'odense' })).toEqual(['m-1', undefined]);
  expect(of({ body: 'odense', side: 'regional' })).toEqual([undefined]);
  expect(of({ seat: 'm-1' })).toEqual(['m-1', undefined]);
});
