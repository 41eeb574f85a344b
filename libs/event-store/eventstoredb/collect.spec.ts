import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#engine/event-store.js';
import type { Connection } from './attempts.js';
import { readWhole } from './collect.js';
import { TIMING } from './timing.js';

/** Reads from streams that a test plays; every one is kept. */
function reading(timing: Partial<typeof TIMING> = {}) {
  const streams: (PassThrough & { cancelled: boolean })[] = [];
  const client = {};
  const lease = { client, gone: new AbortController().signal, warm: async () => {} } as never;
  const connection: Connection = {
    leases: { current: async () => lease, replace: () => {}, close: async () => {} },
    timing: { ...TIMING, firstWait: 1, ...timing },
    hosts: 'es',
    onTrouble: () => {},
    closed: new AbortController().signal,
  };
  const read = (play: (stream: PassThrough, turn: number) => void) =>
    readWhole(connection, () => {
      const stream = Object.assign(new PassThrough({ objectMode: true }), {
        cancelled: false,
        async cancel() {
          stream.cancelled = true;
        },
      });
      streams.push(stream);
      setImmediate(() => play(stream, streams.length));
      return stream;
    });
  return { streams, read };
}

describe('a read of the client', () => {
  it('is cancelled when it is over, however it ended, or it would stay open', async () => {
    const { streams, read } = reading();
    const events = await read((stream, turn) =>
      turn === 1 ? stream.emit('error', new Error('gone')) : stream.end({ n: 1 }),
    );
    expect(events).toEqual([{ n: 1 }]);
    expect(streams.map(({ cancelled }) => cancelled)).toEqual([true, true]);
  });

  it('may fail once more when nobody reads it any longer, without ending the process', async () => {
    const { streams, read } = reading();
    await read((stream) => stream.end());
    expect(() => streams[0]!.emit('error', new Error('after all'))).not.toThrow();
  });

  it('is given up when it stays silent, also after it has brought something, and gives nothing half', async () => {
    const { streams, read } = reading({ silence: 20, readPatience: 30 });
    await expect(read((stream) => void stream.write({ n: 1 }))).rejects.toThrow(StoreUnavailable);
    expect(streams.length).toBeGreaterThan(1);
    expect(streams.every(({ cancelled }) => cancelled)).toBe(true);
  });
});
