import { describe, expect, it } from '@jest/globals';
import { seatsAwaited } from './awaited-seats.js';
import type { SeatQuery } from './procedure.js';

const odense: SeatQuery = { function: 'secretary', body: 'odense', side: 'municipal' };
const vejle: SeatQuery = { function: 'chair', body: 'vejle', side: 'municipal' };
const region: SeatQuery = { function: 'secretary', body: 'region', side: 'regional' };
const anybody: SeatQuery = { function: 'tovholder' };
const all = [odense, vejle, region, anybody];

describe('an act is awaited', () => {
  it.each([
    ['of all who may do it, when nothing else is said', {}, all],
    [
      'of those on a side, and those whose side the mandate leaves open',
      { side: 'regional' as const },
      [region, anybody],
    ],
    ['of those in a body, and those whose body the mandate leaves open', { body: 'vejle' }, [vejle, anybody]],
    ['of those in a body on a side', { body: 'odense', side: 'regional' as const }, [anybody]],
  ])('%s', (_whom, narrowed, seats) => {
    expect(seatsAwaited(all, { command: 'GiveResponse', ...narrowed })).toEqual(seats);
  });
});
