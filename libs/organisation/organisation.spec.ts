import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plusDays } from '#engine/calendar.js';
import { Refusal } from '#engine/refusal.js';
import { type Body, existsOn } from './body.js';
import { type OrganisationState, actingOn, seatsOf } from './organisation.js';
import { type Seat, holderOn, substituteOn } from './seat.js';

const body: Body = {
  name: 'Tovholderfunktion for psykiatri',
  aliases: [],
  level: 'tovholderfunktion',
  legalBasis: 'Sundhedsaftalen',
  firstDay: '2023-01-25',
  lastDay: '2026-12-31',
  successors: [],
  members: [],
  portfolio: [],
};

const seat: Seat = {
  title: 'Kommunal tovholder',
  body: 'tf',
  function: 'tovholder',
  side: 'municipal',
  terms: [
    { person: 'p-mette', from: '2023-02-01', to: '2024-01-31' },
    { person: 'p-sofie', from: '2024-06-01' },
  ],
  substitutes: [
    { person: 'p-vikar', from: '2023-12-01', to: '2024-07-31' },
    { person: 'p-mette', from: '2025-01-01', to: '2025-01-31' },
  ],
};

const state: OrganisationState = {
  bodies: new Map([['tf', body]]),
  seats: new Map<string, Seat>([
    ['tf-municipal', seat],
    [
      'tf-regional',
      {
        ...seat,
        title: 'Regional tovholder',
        side: 'regional',
        terms: [{ person: 'p-vikar', from: '2023-02-01' }],
        substitutes: [{ person: 'p-kaj', from: '2024-07-01', to: '2024-07-31' }],
      },
    ],
    ['lost', { ...seat, title: 'Løs post', body: 'findes-ikke' }],
  ]),
};

const acting = (person: string, day: string, seatId = 'tf-municipal') => actingOn(state, person, seatId, day);
const place = { seat: 'tf-municipal', body: 'tf', function: 'tovholder', side: 'municipal' };

function refuses(title: string, attempt: () => unknown, reason: string): void {
  it(title, () => {
    expect(attempt).toThrow(Refusal);
    expect(attempt).toThrow(
      expect.objectContaining({ code: 'unknown-seat', message: expect.stringContaining(reason) }),
    );
    expect(attempt).toThrow('Vælg en post, du har, eller bed sekretariatet rette organisationen.');
  });
}

describe('the holder of a seat', () => {
  it('acts in it from the first day of the term to the last, both included', () => {
    expect(acting('p-mette', '2023-02-01')).toEqual({ ...place, person: 'p-mette' });
    expect(acting('p-mette', '2024-01-31')).toEqual({ ...place, person: 'p-mette' });
  });

  it('acts in it until further notice when the term has no end', () => {
    expect(acting('p-sofie', '2026-12-31')).toEqual({ ...place, person: 'p-sofie' });
  });

  refuses(
    'does not act in it before',
    () => acting('p-mette', '2023-01-31'),
    'har ikke posten Kommunal tovholder den 2023-01-31',
  );
  refuses('does not act in it after', () => acting('p-mette', '2024-02-01'), 'Posten er ledig');
  refuses('is not whoever held it once', () => acting('p-mette', '2024-06-01'), 'heller ikke godkendt stedfortræder');
  refuses(
    'must have a seat that exists',
    () => acting('p-mette', '2023-05-01', 'tf-plo'),
    'ingen post med id »tf-plo«',
  );
  refuses('is nobody else', () => acting('p-ole', '2023-05-01'), 'p-ole har ikke posten');

  it('is the latest appointed where terms overlap', () => {
    const terms = [...seat.terms, { person: 'p-jens', from: '2024-07-01' }];
    expect(holderOn({ ...seat, terms }, '2024-06-30')?.person).toBe('p-sofie');
    expect(holderOn({ ...seat, terms }, '2024-07-01')?.person).toBe('p-jens');
  });
});

describe('a substitute', () => {
  it('acts on behalf of the one who holds the seat that day', () => {
    expect(acting('p-vikar', '2024-01-31')).toEqual({ ...place, person: 'p-vikar', onBehalfOf: 'p-mette' });
    expect(acting('p-vikar', '2024-06-01')).toEqual({ ...place, person: 'p-vikar', onBehalfOf: 'p-sofie' });
  });

  it('begins on the first day and stops by itself after the last', () => {
    expect(substituteOn(seat, 'p-vikar', '2023-12-01')?.to).toBe('2024-07-31');
    expect(acting('p-vikar', '2024-07-31').onBehalfOf).toBe('p-sofie');
  });

  refuses(
    'does not act before the period',
    () => acting('p-vikar', '2023-11-30'),
    'heller ikke godkendt stedfortræder',
  );
  refuses('does not act after the period', () => acting('p-vikar', '2024-08-01'), 'heller ikke godkendt stedfortræder');
  refuses('does not act for a vacant seat', () => acting('p-vikar', '2024-03-01'), 'Posten er ledig');
  refuses(
    'is for one seat only: holding another does not help',
    () => acting('p-sofie', '2024-07-01', 'tf-regional'),
    'p-sofie har ikke posten Regional tovholder',
  );

  refuses(
    'has no substitute: whoever stands in for them in their own seat does not do it here',
    () => acting('p-kaj', '2024-07-10'),
    'p-kaj har ikke posten Kommunal tovholder',
  );

  it('acts as holder, not as substitute, when the seat is their own', () => {
    const own = { ...seat, substitutes: [{ person: 'p-sofie', from: '2024-06-01', to: '2024-06-30' }] };
    const found = actingOn(
      { ...state, seats: new Map([['tf-municipal', own]]) },
      'p-sofie',
      'tf-municipal',
      '2024-06-10',
    );
    expect(found).not.toHaveProperty('onBehalfOf');
  });
});

describe('a body', () => {
  it('exists from its first day to its last, both included', () => {
    const days = ['2023-01-24', '2023-01-25', '2026-12-31', '2027-01-01'];
    expect(days.map((day) => existsOn(body, day))).toEqual([false, true, true, false]);
    const { lastDay: _open, ...lasting } = body;
    expect(existsOn(lasting, '2099-01-01')).toBe(true);
  });

  refuses(
    'that is not there yet gives nobody a mandate',
    () => acting('p-mette', '2023-01-24'),
    'et organ, der ikke findes den 2023-01-24',
  );
  refuses(
    'that is dissolved gives nobody a mandate',
    () => acting('p-sofie', '2027-01-01'),
    'et organ, der ikke findes den 2027-01-01',
  );
  refuses(
    'that nobody has registered gives nobody a mandate',
    () => acting('p-mette', '2023-05-01', 'lost'),
    'Løs post hører til et organ',
  );
});

describe('the seats of a person', () => {
  const seats = (person: string, day: string) =>
    seatsOf(state, person, day).map(({ seat: id, onBehalfOf }) => [id, onBehalfOf]);

  it('are those held and those stood in for, that day', () => {
    expect(seats('p-vikar', '2024-07-01')).toEqual([
      ['tf-municipal', 'p-sofie'],
      ['tf-regional', undefined],
    ]);
    expect(seats('p-vikar', '2024-03-01')).toEqual([['tf-regional', undefined]]);
    expect(seats('p-mette', '2025-01-15')).toEqual([['tf-municipal', 'p-sofie']]);
    expect(seats('p-kaj', '2024-07-10')).toEqual([['tf-regional', 'p-vikar']]);
  });

  it('are none for a stranger, and none when the body is gone', () => {
    expect(seats('p-ole', '2024-07-01')).toEqual([]);
    expect(seats('p-vikar', '2027-01-01')).toEqual([]);
  });

  it('are exactly those in which the person may act, any day', () => {
    const day = fc.nat(1_800).map((count) => plusDays('2022-12-01', count));
    fc.assert(
      fc.property(fc.constantFrom('p-mette', 'p-sofie', 'p-vikar', 'p-ole'), day, (person, on) => {
        const may = [...state.seats.keys()].flatMap((id) => {
          try {
            return [actingOn(state, person, id, on)];
          } catch {
            return [];
          }
        });
        expect(seatsOf(state, person, on)).toEqual(may);
      }),
    );
  });

  it('never number two holders for one seat on one day', () => {
    const day = fc.nat(1_800).map((count) => plusDays('2022-12-01', count));
    fc.assert(
      fc.property(day, (on) => {
        const holders = ['p-mette', 'p-sofie', 'p-vikar'].filter((person) =>
          seatsOf(state, person, on).some(({ seat: id, onBehalfOf }) => id === 'tf-municipal' && !onBehalfOf),
        );
        expect(holders.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
