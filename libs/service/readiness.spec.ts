import { describe, expect, it } from '@jest/globals';
import type { EventStore } from '#engine/event-store.js';
import type { Projections } from '#read-models/runner/start.js';
import { readinessOf } from './readiness.js';

const MOST = { events: 10, seconds: 60 };

/** A log of 20 events recorded at nine o'clock, and a projection that has some of them. */
function seen(has: number, at: string, failure?: string) {
  const recordedAt = '2026-03-01T09:00:00.000Z';
  const store = {
    readAll: async () => (has < 20 ? [{ metadata: { recordedAt } }] : []),
    count: async () => 20,
  } as unknown as EventStore;
  const checkpoint = { name: 'runs', format: '', position: '', events: has };
  const projections = { checkpoints: () => [checkpoint], failure: () => failure } as unknown as Projections;
  return readinessOf({ store, projections, now: () => at }, MOST);
}

describe('being ready', () => {
  it('is to have everything, or nearly, and not for long', async () => {
    const level = { name: 'runs', events: 0, seconds: 0 };
    expect(await seen(20, '2026-03-01T12:00:00.000Z')).toEqual({ reason: undefined, projections: [level] });
    const behind = { name: 'runs', events: 10, seconds: 60 };
    expect(await seen(10, '2026-03-01T09:01:00.999Z')).toEqual({ reason: undefined, projections: [behind] });
  });

  it('is over when too many events are missing, or one for too long', async () => {
    const many = 'Læsemodellen runs mangler 11 hændelser, den første i 0 sekunder.';
    expect(await seen(9, '2026-03-01T09:00:00.000Z')).toMatchObject({ reason: many });
    const long = 'Læsemodellen runs mangler 1 hændelse, den første i 61 sekunder.';
    expect(await seen(19, '2026-03-01T09:01:01.000Z')).toMatchObject({ reason: long });
  });

  it('is over when a projection stands still, however little is missing, and says why', async () => {
    expect(await seen(20, '2026-03-01T09:00:00.000Z', 'Disken er fuld')).toMatchObject({ reason: 'Disken er fuld' });
  });
});
