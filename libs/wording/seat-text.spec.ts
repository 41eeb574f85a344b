import { describe, expect, it } from '@jest/globals';
import type { Body } from '#organisation/body.js';
import type { Seat } from '#organisation/seat.js';
import { actorText, holdersOf, mandateText, seatText } from './seat-text.js';

const bodies = new Map([['tf-psykiatri', { name: 'Tovholderfunktionen for psykiatri' } as Body]]);
const seat: Seat = {
  title: 'Tovholder',
  body: 'tf-psykiatri',
  function: 'tovholder',
  side: 'municipal',
  terms: [
    { person: 'p-mette', from: '2024-01-01', to: '2024-12-31' },
    { person: 'p-sofie', from: '2025-01-01' },
  ],
  substitutes: [],
};

describe('seats and people in words', () => {
  it('name a kind of seat by function, body and side', () => {
    const query = { function: 'tovholder', body: 'tf-psykiatri', side: 'municipal' } as const;
    expect(seatText(query, bodies)).toBe('Tovholder i Tovholderfunktionen for psykiatri, Kommunerne');
    expect(seatText(query)).toBe('Tovholder i tf-psykiatri, Kommunerne');
  });

  it('say which part of the system acts by itself', () => {
    expect(seatText({ function: 'clock', body: 'system' })).toBe('Systemets ur');
  });

  it('say who holds a seat on the Danish day in question', () => {
    const organisation = { bodies, seats: new Map([['one', seat]]) };
    expect(holdersOf({ function: 'tovholder' }, organisation, '2024-12-31T22:59:00.000Z')).toEqual(['p-mette']);
    expect(holdersOf({ function: 'tovholder' }, organisation, '2024-12-31T23:00:00.000Z')).toEqual(['p-sofie']);
    expect(holdersOf({ function: 'chair' }, organisation, '2024-12-31T23:00:00.000Z')).toEqual([]);
  });

  it('say who acted, and for whom', () => {
    expect(actorText({ person: 'p-mette', seat: 's' })).toBe('p-mette (s)');
    expect(actorText({ person: 'p-mette', seat: 's', onBehalfOf: 'p-karen' })).toBe('p-mette på vegne af p-karen (s)');
  });

  it('say which rule allowed it', () => {
    const mandate = { rule: 'chairmanship', function: 'chair', body: 'sss', side: 'regional' } as const;
    expect(mandateText(mandate)).toBe('chairmanship (Formand i sss, Regionen)');
  });
});
