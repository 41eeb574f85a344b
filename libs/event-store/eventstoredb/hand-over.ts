import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Position, RecordedEvent } from '#engine/event.js';
import type { SubscribeOptions } from '#engine/event-store.js';
import type { Batches } from './batches.js';

/** The subscriber itself failed, not the server. */
export class SubscriberFailed extends Error {}

/** How far a subscription has come, from one feed to the next. */
export interface Progress {
  /** The last position whose events have been delivered, or that the server says holds nothing for us. */
  at: Position;
  /** The subscriber knows that it has seen everything. */
  told: boolean;
}

/**
 * Hands a feed's batches to the subscriber, one at a time, until it stops or the feed is lost.
 * @param sound called whenever the server has sent something: it is well.
 * @throws SubscriberFailed, or what the feed was lost by.
 */
export async function handOver(
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
