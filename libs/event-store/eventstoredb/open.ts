import type { EventStore } from '#engine/event-store.js';
import { accept } from '../accept.js';
import { storeClosed } from '../closed.js';
import { streamReading } from '../reading.js';
import { addressOf } from './address.js';
import { append } from './append.js';
import type { Connection } from './attempts.js';
import { clientMaker } from './client.js';
import { counter } from './count.js';
import { inTurn } from './in-turn.js';
import { leasesOf } from './leases.js';
import { logReading } from './log-reading.js';
import { head, readAll } from './read-all.js';
import { readStream } from './read-stream.js';
import { silences } from './silences.js';
import { subscriptionsOn } from './subscriptions.js';
import { TIMING, type Timing } from './timing.js';

export interface EventStoreDbOptions {
  /** `esdb://user:password@host:2113`, or `esdb+discover://…` for a cluster. */
  readonly url: string;
  readonly timing?: Partial<Timing>;
  /** Told of each failure that the store gets over by trying again; holds no secret. Default: nobody is told. */
  readonly onTrouble?: (error: unknown) => void;
}

/**
 * The event store in an EventStoreDB of one's own, version 23.10 or later. Opening sends nothing: a server that is not
 * there shows at the first call.
 * @throws StoreUnavailable when the address cannot be used.
 */
export async function openEventStoreDb(options: EventStoreDbOptions): Promise<EventStore> {
  const { url, timing = {}, onTrouble = () => {} } = options;
  const address = addressOf(url);
  const make = await clientMaker(address);
  const times = { ...TIMING, ...timing };
  const ending = new AbortController();
  const leases = leasesOf(make, times.answer);
  const { hosts } = address;
  return storeOn({ leases, timing: times, hosts, onTrouble, closed: ending.signal }, () => ending.abort());
}

function storeOn(connection: Connection, end: () => void): EventStore {
  const appends = inTurn();
  const quiet = silences();
  const subscribers = subscriptionsOn(connection);
  const count = counter(connection);
  let closing: Promise<void> | undefined;
  let closed = false;

  function opened(): Connection {
    if (closed) throw storeClosed();
    return connection;
  }

  async function close(): Promise<void> {
    await subscribers.stop();
    closed = true;
    await appends.idle();
    end();
    await connection.leases.close();
  }

  return {
    async append(stream, expected, events) {
      opened();
      const proposal = accept(stream, expected, events);
      return appends.run(stream, () => append(connection, proposal));
    },
    readStream: async (stream, options = {}) => readStream(opened(), stream, streamReading(options)),
    readAll: async (options) => readAll(opened(), logReading(options), quiet),
    async head() {
      return head(opened());
    },
    async count() {
      opened();
      return count();
    },
    subscribe: (options) => subscribers.start(options),
    close: () => (closing ??= close()),
  };
}
