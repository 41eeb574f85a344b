import { describe, expect, it } from '@jest/globals';
import { seatsInWords } from './seats.js';

describe('seats in words', () => {
  it('name their body once, and what they share once', () => {
    const two = [
      'Kommunal tovholder, Tovholderfunktionen for psykiatri',
      'Regional tovholder, Tovholderfunktionen for psykiatri',
    ];
    expect(seatsInWords(two, 'eller')).toBe('kommunal eller regional tovholder, Tovholderfunktionen for psykiatri');
  });

  it('of several bodies are kept apart', () => {
    const three = [
      'Kommunal tovholder, Psykiatri',
      'Regional tovholder, Psykiatri',
      'Kommunal sekretær, Koordinationsgruppen',
    ];
    expect(seatsInWords(three, 'eller')).toBe(
      'kommunal eller regional tovholder, Psykiatri eller kommunal sekretær, Koordinationsgruppen',
    );
  });

  it('of one title are counted', () => {
    const members = ['Medlem for almen praksis, SSS', 'Kommunalt medlem, SSS', 'Kommunalt medlem, SSS'];
    expect(seatsInWords(members, 'og')).toBe('medlem for almen praksis og kommunalt medlem (2), SSS');
  });

  it('are what they are where they have no title', () => {
    expect(seatsInWords(['Formand i Odense Kommune'], 'eller')).toBe('formand i Odense Kommune');
    expect(seatsInWords(['LEAD i Fyn'], 'eller')).toBe('LEAD i Fyn');
    expect(seatsInWords([], 'eller')).toBe('');
  });
});
