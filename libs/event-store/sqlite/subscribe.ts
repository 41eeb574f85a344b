import { clearInterval, setInterval } from 'node:timers';
import type { Page } from '../delivery.js';
import { numberOf } from '../position.js';
import type { LogReading } from '../reading.js';
import { subscriptionsTo, type Subscriptions } from '../subscriptions.js';
import type { Connection } from './connection.js';
import { type Ends, EVERYTHING } from './ends.js';
import { DATA_VERSION } from './queries.js';
import { lastPosition, readAll } from './read.js';

/** Milliseconds before an append by another process is noticed, at most. */
const POLL = 50;

/**
 * The subscriptions to a log. Wake them after each commit on this connection; commits of others are noticed by polling
 * for as long as somebody subscribes. Polling does not keep the process alive: whoever lives by a subscription does.
 */
export function subscriptions(connection: Connection, ends: Ends): Subscriptions {
  let timer: NodeJS.Timeout | undefined;
  const subscribers = subscriptionsTo(pageReader(connection, ends), pollWhileNeeded);
  const poll = watch(connection, subscribers.wake);

  function pollWhileNeeded(): void {
    if (subscribers.count() === 0) timer = void clearInterval(timer);
    else timer ??= setInterval(poll, POLL).unref();
  }

  return subscribers;
}

function watch(connection: Connection, changed: () => void): () => void {
  let seen: unknown;
  return () => {
    try {
      const version = connection.prepare(DATA_VERSION).get()?.[0];
      if (version !== seen) changed();
      seen = version;
    } catch {
      // Whoever is woken reads, meets the same failure and tells its owner; a timer has nobody to tell.
      changed();
    }
  };
}

/**
 * Reads pages, and keeps the latest: subscribers who are level ask for the very same page when an append wakes them,
 * and parsing it once is what most of them cost.
 */
function pageReader(connection: Connection, ends: Ends): (reading: LogReading) => Page {
  let latest: { readonly key: string; readonly end: number; readonly page: Page } | undefined;
  return (reading) => {
    // Read before the events: another process may append between the two, and nothing may be counted as seen unread.
    const end = ends.known().lastOf(EVERYTHING) ?? lastPosition(connection);
    const key = JSON.stringify(reading);
    if (latest?.key === key && latest.end === end) return latest.page;
    const page = readPage(connection, ends, reading, end);
    latest = { key, end, page };
    return page;
  };
}

function readPage(connection: Connection, ends: Ends, reading: LogReading, end: number): Page {
  const events = readAll(connection, ends, reading);
  const last = events.at(-1);
  if (events.length === reading.limit && last) return { events, complete: false, seen: numberOf(last.position) };
  return { events, complete: true, seen: last ? Math.max(end, numberOf(last.position)) : Math.max(end, reading.after) };
}
