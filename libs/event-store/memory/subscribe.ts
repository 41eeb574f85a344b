import type { Page } from '../delivery.js';
import type { LogReading } from '../reading.js';
import { numberOf } from '../position.js';
import { subscriptionsTo, type Subscriptions } from '../subscriptions.js';
import type { Log } from './log.js';
import { readAll } from './read.js';

/** The subscriptions to a log. Wake them after each append. */
export function subscriptions(log: Log): Subscriptions {
  return subscriptionsTo((reading) => readPage(log, reading));
}

function readPage(log: Log, reading: LogReading): Page {
  const events = readAll(log, reading);
  const last = events.at(-1);
  if (events.length === reading.limit && last) return { events, complete: false, seen: numberOf(last.position) };
  return { events, complete: true, seen: Math.max(log.events.length, reading.after) };
}
