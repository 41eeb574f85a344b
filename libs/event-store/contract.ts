import { afterEach, beforeEach, describe } from '@jest/globals';
import type { EventStore } from '#engine/event-store.js';
import { appending } from './contract/appending.js';
import { closing } from './contract/closing.js';
import { concurrency } from './contract/concurrency.js';
import { delivering } from './contract/delivering.js';
import { idempotency } from './contract/idempotency.js';
import { reading } from './contract/reading.js';
import { refusals } from './contract/refusals.js';
import { subscribing } from './contract/subscribing.js';

/**
 * What every event store must do, whatever keeps its events.
 * Each test uses streams of its own, so `open` may give a store that others use too; it is closed after each test.
 * @param name of the store, as it should stand in the report.
 */
export function eventStoreContract(name: string, open: () => Promise<EventStore> | EventStore): void {
  describe(`${name} as an event store`, () => {
    let store: EventStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const current = (): EventStore => store;
    describe('appending', () => appending(current));
    describe('refusing', () => refusals(current));
    describe('recognising a repeated append', () => idempotency(current));
    describe('appending concurrently', () => concurrency(current));
    describe('reading', () => reading(current));
    describe('subscribing', () => subscribing(current));
    describe('delivering', () => delivering(current));
    describe('closing', () => closing(current));
  });
}
