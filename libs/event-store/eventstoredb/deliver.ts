import { setImmediate as nextTurn } from 'node:timers/promises';
import { StoreUnavailable, type SubscribeOptions, type Subscription } from '#engine/event-store.js';
import type { Connection } from './attempts.js';
import { backoff } from './backoff.js';
import { batches } from './batches.js';
import { failureOf } from './failures.js';
import { openFeed } from './feed.js';
import { type Progress, SubscriberFailed, handOver } from './hand-over.js';
import { type LogReading, logReading } from './log-reading.js';
import { denied } from './reasons.js';
import { NoAnswer } from './within.js';

const DEFAULT_BATCH = 1_000;

/**
 * Delivers for as long as the subscription lives: one batch at a time, on a new feed from the last position that was
 * delivered whenever the old one is lost, silent or ended. What was under way when it was lost comes again from the
 * server, never twice to the subscriber.
 * @param ended called when nothing will be delivered any more.
 * @throws TypeError when `batch` is not a whole number, or `after` is from another kind of store.
 */
export function deliver(connection: Connection, options: SubscribeOptions, ended: () => void): Subscription {
  const reading = logReading({ ...options, limit: options.batch ?? DEFAULT_BATCH });
  if (reading.limit === 0) throw new TypeError('batch must be at least 1');
  const stopping = new AbortController();
  const running = nextTurn()
    .then(() => run(connection, options, reading, stopping.signal))
    .catch((error: unknown) => options.onError(error instanceof SubscriberFailed ? error.cause : error))
    .finally(ended);
  return {
    stop() {
      stopping.abort();
      return running;
    },
  };
}

async function run(
  connection: Connection,
  options: SubscribeOptions,
  { after, prefixes, limit }: LogReading,
  stopping: AbortSignal,
): Promise<void> {
  const pause = backoff(connection.timing.firstWait);
  const progress: Progress = { at: after, told: false };
  while (!stopping.aborted) {
    const lease = await connection.leases.current();
    const { linger, watchdog } = connection.timing;
    const onFull = (full: boolean): void => (full ? feed.pause() : feed.resume());
    const waiting = batches({ most: limit, linger, watchdog, onFull });
    const wake = (): void => waiting.wake();
    stopping.addEventListener('abort', wake);
    const { put: onItem, alive: onLife, lose: onLost } = waiting;
    const feed = openFeed(lease, { after: progress.at, prefixes: prefixes ?? undefined, onItem, onLife, onLost });
    try {
      await handOver(waiting, options, progress, stopping, pause.reset);
    } catch (error) {
      if (error instanceof SubscriberFailed || error instanceof StoreUnavailable) throw error;
      if (failureOf(error) === 'denied') throw denied(connection.hosts, error);
      // Renewed for silence only: nothing is known to be wrong, so there is nothing to tell or to wait for.
      if (error instanceof NoAnswer) continue;
      connection.onTrouble(error);
      await pause.wait(stopping);
    } finally {
      stopping.removeEventListener('abort', wake);
      await feed.close();
    }
  }
}
