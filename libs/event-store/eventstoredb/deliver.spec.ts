import { describe, expect, it } from '@jest/globals';
import { START, type RecordedEvent } from '#engine/event.js';
import type { Connection } from './attempts.js';
import { deliver } from './deliver.js';
import { type Scripted, scriptedClient } from './testing/scripted-client.js';
import { TIMING } from './timing.js';

const place = (commit: bigint, prepare = commit) => ({ commit, prepare });

/** A running delivery; `next` waits for its next subscription to the server. */
function delivery(onEvents: (events: readonly RecordedEvent[]) => Promise<void> | void = () => {}) {
  const { lease, made } = scriptedClient();
  const leases = { current: async () => lease, replace: () => {}, close: async () => {} };
  const closed = new AbortController().signal;
  const connection: Connection = {
    leases,
    timing: { ...TIMING, firstWait: 1 },
    hosts: 'es',
    onTrouble: () => {},
    closed,
  };
  const received: number[] = [];
  const errors: unknown[] = [];
  const subscription = deliver(
    connection,
    {
      after: START,
      prefixes: ['case-'],
      onError: (error) => errors.push(error),
      async onEvents(events) {
        received.push(...events.map(({ revision }) => revision));
        await onEvents(events);
      },
    },
    () => {},
  );
  let used = 0;
  const next = async (): Promise<Scripted> => {
    while (made[used] === undefined) await settled();
    return made[used++]!;
  };
  return { subscription, next, received, errors };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await settled();
}

describe('a delivery', () => {
  it('only ever goes forwards, whatever checkpoints and repeated events the server sends', async () => {
    const { subscription, next, received } = delivery();
    const first = await next();
    first.caughtUp();
    for (const position of [2n, 3n, 3n, 2n, 4n]) first.event(position);
    await until(() => received.length === 3);
    await first.checkpoint(place(9n, 8n));
    for (const behind of [place(9n, 7n), place(3n), place(9n, 8n)]) {
      for (let turn = 0; turn < 5; turn += 1) await settled();
      await first.checkpoint(behind);
    }
    for (let turn = 0; turn < 5; turn += 1) await settled();
    await first.checkpoint(place(5n));
    for (let turn = 0; turn < 5; turn += 1) await settled();
    first.stream.emit('error', new Error('gone'));
    const second = await next();
    expect(second.from).toEqual(place(9n, 8n));
    expect(received).toEqual([2, 3, 4]);
    await subscription.stop();
  });

  it('does not begin again after a checkpoint whose events its subscriber has not dealt with', async () => {
    let open = (): void => {};
    const opened = new Promise<void>((resolve) => (open = resolve));
    const { subscription, next, received } = delivery(() => opened);
    const first = await next();
    first.caughtUp();
    first.event(2n);
    await until(() => received.length === 1);
    first.event(3n);
    await first.checkpoint(place(4n));
    first.stream.emit('error', new Error('gone'));
    open();
    const second = await next();
    expect(second.from).toEqual(place(2n));
    second.caughtUp();
    second.event(3n);
    await until(() => received.length === 2);
    expect(received).toEqual([2, 3]);
    await subscription.stop();
  });

  it('remembers how far the server has looked, also before it has seen the end', async () => {
    const { subscription, next } = delivery();
    const first = await next();
    await first.checkpoint(place(1_024n));
    for (let turn = 0; turn < 5; turn += 1) await settled();
    first.stream.emit('error', new Error('gone'));
    expect((await next()).from).toEqual(place(1_024n));
    await subscription.stop();
  });

  it('waits longer each time the server is lost, and tells nobody: that is not the subscriber’s business', async () => {
    const { subscription, next, errors } = delivery();
    const begun = performance.now();
    for (let n = 0; n < 7; n += 1) (await next()).stream.emit('error', new Error('gone'));
    expect((await next()).from).toBe('start');
    expect(performance.now() - begun).toBeGreaterThan((1 + 2 + 4 + 8 + 16 + 32 + 64) / 2 - 1);
    expect(errors).toEqual([]);
    await subscription.stop();
  });
});
