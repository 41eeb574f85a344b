import type { Appended, EventStore } from '#engine/event-store.js';
import { accept, type Proposal } from '../accept.js';
import { storeClosed } from '../closed.js';
import { positionOf } from '../position.js';
import { logReading, streamReading } from '../reading.js';
import { appendAll } from './append.js';
import type { Connection } from './connection.js';
import { rememberEnds } from './ends.js';
import { openFile } from './file.js';
import { groupCommit } from './group-commit.js';
import { count, lastPosition, readAll, readStream } from './read.js';
import { subscriptions } from './subscribe.js';

export interface SqliteStoreOptions {
  /** Where the log is, or will be made, as `events.sqlite`; on a local disk. */
  readonly folder: string;
  /** Milliseconds that an append waits, and this process with it, for another process to let go. Default 5,000. */
  readonly busyTimeout?: number;
}

/**
 * Opens the event store in a folder. Any number of processes may have it open at once.
 * @throws StoreUnavailable when the file is damaged, foreign, of a newer format, or may not be written.
 */
export function openSqliteStore({ folder, busyTimeout = 5_000 }: SqliteStoreOptions): EventStore {
  return storeOn(openFile(folder, busyTimeout));
}

/** The event store on an open log; it takes the connection over and closes it. */
export function storeOn(connection: Connection): EventStore {
  const ends = rememberEnds(connection);
  const subscribers = subscriptions(connection, ends);
  const appends = groupCommit<Proposal, Appended>((proposals) => {
    const outcomes = appendAll(connection, ends, proposals);
    subscribers.wake();
    return outcomes;
  });
  let closing: Promise<void> | undefined;
  let closed = false;

  function opened(): Connection {
    if (closed) throw storeClosed();
    return connection;
  }

  async function close(): Promise<void> {
    await subscribers.stop();
    closed = true;
    appends.flush();
    // The last one out also moves the write-ahead log into the database file.
    connection.close();
  }

  return {
    append: (stream, expected, events) =>
      appends.submit(() => {
        opened();
        return accept(stream, expected, events);
      }),
    readStream: async (stream, options = {}) => readStream(opened(), ends, stream, streamReading(options)),
    readAll: async (options) => readAll(opened(), ends, logReading(options)),
    head: async () => positionOf(lastPosition(opened())),
    count: async () => count(opened()),
    subscribe: (options) => subscribers.start(options),
    close: () => (closing ??= close()),
  };
}
