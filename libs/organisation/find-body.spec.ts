import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#engine/refusal.js';
import { type Body, nameOn } from './body.js';
import { findBody } from './find-body.js';
import type { OrganisationState } from './organisation.js';

const body = (name: string, more: Partial<Body> = {}): Body => ({
  name,
  aliases: [],
  level: 'administrative',
  legalBasis: 'Aftalen',
  firstDay: '2023-01-25',
  successors: [],
  members: [],
  portfolio: [],
  ...more,
});

const sss = body('Strategisk Sundhedsstyregruppe', {
  code: 'SSS',
  aliases: ['Sundhedsstrategisk Styregruppe'],
  formerNames: [
    { name: 'Den Administrative Styregruppe', until: '2023-06-30' },
    { name: 'Styregruppen', until: '2024-12-31' },
  ],
});
const state: OrganisationState = {
  bodies: new Map([
    ['sss', sss],
    ['wg-1', body('Arbejdsgruppen')],
    ['wg-2', body('Arbejdsgruppen')],
  ]),
  seats: new Map(),
};

describe('a body', () => {
  it.each([
    'sss',
    'SSS',
    'Strategisk Sundhedsstyregruppe',
    '  strategisk   sundhedsstyregruppe ',
    'Sundhedsstrategisk Styregruppe',
    'Styregruppen',
    'Den administrative styregruppe',
  ])('is found as »%s«', (text) => {
    expect(findBody(state, text)).toBe('sss');
  });

  it('is not found by a name nobody has confirmed', () => {
    expect(() => findBody(state, 'Styrelsen')).toThrow(Refusal);
    expect(() => findBody(state, 'Styrelsen')).toThrow('bed sekretariatet bekræfte det som et andet navn');
  });

  it('is not guessed where two have the name', () => {
    expect(() => findBody(state, 'Arbejdsgruppen')).toThrow('wg-1 (Arbejdsgruppen), wg-2 (Arbejdsgruppen)');
    expect(findBody(state, 'wg-2')).toBe('wg-2');
  });

  it.each([
    ['2023-06-30', 'Den Administrative Styregruppe'],
    ['2023-07-01', 'Styregruppen'],
    ['2024-12-31', 'Styregruppen'],
    ['2025-01-01', 'Strategisk Sundhedsstyregruppe'],
  ])('was called what it was called on %s', (day, name) => {
    expect(nameOn(sss, day)).toBe(name);
  });
});
