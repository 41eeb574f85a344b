import type { Store } from './command.js';
import type { FloorEvent, FloorLog } from './log.js';

/** A commit for each event. */
export function commitEach({ insert }: FloorLog): Store {
  return async (event) => insert(event);
}

/** One commit for all that came in the same turn of the event loop. */
export function commitTogether({ database, insert }: FloorLog): Store {
  const begin = database.prepare('BEGIN IMMEDIATE');
  const end = database.prepare('COMMIT');
  let waiting: { readonly event: FloorEvent; readonly stored: () => void }[] = [];

  function commit(): void {
    const group = waiting;
    waiting = [];
    begin.run();
    for (const { event } of group) insert(event);
    end.run();
    for (const { stored } of group) stored();
  }

  return (event) =>
    new Promise((resolve) => {
      if (waiting.length === 0) setImmediate(commit);
      waiting.push({ event, stored: resolve });
    });
}
