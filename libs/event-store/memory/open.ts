import type { EventStore } from '#engine/event-store.js';
import { accept } from '../accept.js';
import { storeClosed } from '../closed.js';
import { positionOf } from '../position.js';
import { logReading, streamReading } from '../reading.js';
import { append } from './append.js';
import type { Log } from './log.js';
import { readAll, readStream } from './read.js';
import { subscriptions } from './subscribe.js';

/**
 * An event store in this process's memory, for tests: gone when the process ends, otherwise as strict as the others.
 * It keeps text, not objects, so that what a test reads has been through JSON as it will be in service.
 */
export function openMemoryStore(): EventStore {
  const log: Log = { events: [], streams: new Map() };
  const subscribers = subscriptions(log);
  let closed = false;

  function opened(): Log {
    if (closed) throw storeClosed();
    return log;
  }

  return {
    async append(stream, expected, events) {
      const appended = append(opened(), accept(stream, expected, events));
      subscribers.wake();
      return appended;
    },
    readStream: async (stream, options = {}) => readStream(opened(), stream, streamReading(options)),
    readAll: async (options) => readAll(opened(), logReading(options)),
    head: async () => positionOf(opened().events.length),
    count: async () => opened().events.length,
    subscribe: (options) => subscribers.start(options),
    async close() {
      await subscribers.stop();
      closed = true;
    },
  };
}
