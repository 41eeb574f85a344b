import type { RecordedEvent } from '#engine/event.js';
import { Refusal } from '#engine/refusal.js';
import { StoreUnavailable } from '#engine/event-store.js';

/** An event that cannot be projected, and why. Nothing goes past it: to leave it out would be to hide it. */
export class Unreadable extends Error {
  constructor(
    readonly event: RecordedEvent,
    why: string,
    options?: ErrorOptions,
  ) {
    const { type, id, position, stream, revision } = event;
    super(
      `Hændelsen ${type} på position ${position} (${stream}, revision ${revision}, id ${id}) kan ikke læses: ${why}`,
      options,
    );
    this.name = 'Unreadable';
  }
}

/** Does some work on account of an event. @throws Unreadable when the work fails. */
export function reading<T>(event: RecordedEvent, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(event, `${reasonOf(error)}.`, { cause: error });
  }
}

/** What went wrong, in Danish as far as it is known. */
export function reasonOf(error: unknown): string {
  if (error instanceof StoreUnavailable) return error.reason;
  if (error instanceof Refusal || error instanceof Unreadable) return error.message;
  return `uventet fejl (${error instanceof Error ? error.message : String(error)})`;
}
