import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Position, RecordedEvent } from '#engine/event.js';
import { StoreUnavailable, type SubscribeOptions, type Subscription } from '#engine/event-store.js';
import type { Connection } from './attempts.js';
import { backoff } from './backoff.js';
import { type Batches, batches } from './batches.js';
import { failureOf } from './failures.js';
import { openFeed } from './feed.js';
import { type LogReading, logReading } from './log-reading.js';
import { denied } from './reasons.js';
import { NoAnswer } from './within.js';

const DEFAULT_BATCH = 1_000;

/** The subscriber itself failed, not the server. */
class SubscriberFailed extends Error {}

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
  const progress = { at: after, told: false };
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
      await follow(waiting, options, progress, stopping, pause.reset);
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

interface Progress {
  /** The last position whose events have been delivered, or that the server says holds nothing for us. */
  at: Position;
  /** The subscriber knows that it has seen everything. */
  told: boolean;
}

async function follow(
  waiting: Batches,
  options: SubscribeOptions,
  progress: Progress,
  stopping: AbortSignal,
  sound: () => void,
): Promise<void> {
  for (; !stopping.aborted; await nextTurn()) {
    const { events, seen, level } = await waiting.next();
    if (stopping.aborted) return;
    sound();
    const fresh = later(events, progress.at);
    if (fresh.length > 0) {
      progress.told = false;
      await asked(() => options.onEvents(fresh));
      progress.at = fresh.at(-1)!.position;
    }
    if (seen !== undefined && seen > progress.at) progress.at = seen;
    if (stopping.aborted || !level || progress.told) continue;
    await asked(() => options.onCaughtUp?.());
    progress.told = true;
  }
}

/** Only ever forwards: some servers have sent positions twice, and such that lie behind. */
function later(events: readonly RecordedEvent[], position: Position): readonly RecordedEvent[] {
  let last = position;
  return events.filter((event) => {
    if (event.position <= last) return false;
    last = event.position;
    return true;
  });
}

async function asked(call: () => Promise<void> | void): Promise<void> {
  try {
    await call();
  } catch (error) {
    throw new SubscriberFailed('The subscriber failed', { cause: error });
  }
}
