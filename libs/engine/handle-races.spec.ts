import { beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { openMemoryStore } from '#event-store/memory/open.js';
import { body } from '#procedures/body/procedure.js';
import type { EventStore } from './event-store.js';
import { type Handle, createHandle } from './handle.js';
import { createRegistry } from './registry.js';
import { verifyRun } from './replay.js';
import type { CommandRequest } from './request.js';
import { createRuns } from './runs.js';

const registry = createRegistry([body]);
const secretary = { person: 'p-1', seat: 'kog-secretary', body: 'kog', function: 'secretary' };

describe('the same request sent twice at once', () => {
  let store: EventStore;
  let handle: Handle;
  let clock = 0;

  beforeEach(async () => {
    store = openMemoryStore();
    handle = createHandle({
      registry,
      store,
      runs: createRuns(store, registry),
      organisation: { acting: () => secretary },
      now: () => new Date(Date.UTC(2024, 0, 1) + clock++).toISOString(),
      newId: randomUUID,
    });
    await handle(
      request('EstablishBody', { name: 'SSS', level: 'administrative', legalBasis: 'Lov', firstDay: '2023-01-25' }),
    );
  });

  const request = (command: string, data: object, idempotencyKey?: string): CommandRequest => ({
    procedure: 'body',
    id: 'sss',
    command,
    data,
    actor: { person: 'p-1', seat: 'kog-secretary' },
    ...(idempotencyKey && { idempotencyKey }),
  });

  it('gives one event, and both senders are told of that very event', async () => {
    const twice = request('AddAlias', { alias: 'Styregruppen' }, 'dobbeltklik');
    const [first, second] = await Promise.all([handle(twice), handle(twice)]);
    expect(second.event).toEqual(first.event);
    expect([first.replayed, second.replayed].sort()).toEqual([false, true]);
    expect(await store.readStream('body-sss')).toHaveLength(2);
  });

  it('leaves a hash chain that the next event can be sealed to', async () => {
    const twice = request('AddAlias', { alias: 'Styregruppen' }, 'dobbeltklik');
    await Promise.all([handle(twice), handle(twice)]);
    await handle(request('AddAlias', { alias: 'SSS' }));
    expect(verifyRun(await store.readStream('body-sss'), registry)).toBeUndefined();
  });

  it('is refused for the one whose content differs', async () => {
    const outcomes = await Promise.allSettled([
      handle(request('AddAlias', { alias: 'Styregruppen' }, 'noegle')),
      handle(request('AddAlias', { alias: 'Udvalget' }, 'noegle')),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'idempotency-key-reused' },
    });
  });
});
