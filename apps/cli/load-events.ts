import type { RecordedEvent } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';
import { fold, streamOf } from '#engine/fold.js';
import type { Ref, Run } from '#engine/procedure.js';
import type { Registry } from '#engine/registry.js';
import { Problem } from './problem.js';

/** Where runs are read from. */
export interface Log {
  readonly store: EventStore;
  readonly registry: Registry;
}

/** Every event of a run. @throws Refusal `unknown-procedure`, Problem `unknown-run` */
export async function loadEvents({ store, registry }: Log, ref: Ref): Promise<readonly RecordedEvent[]> {
  registry.newest(ref.procedure);
  const events = await store.readStream(streamOf(ref));
  if (events.length > 0) return events;
  throw new Problem(
    'unknown-run',
    `Der findes intet forløb af »${ref.procedure}« med id »${ref.id}« i loggen. Kontrollér id og datamappe (--data).`,
  );
}

/** A run folded from its events, of which there is at least one. @throws Problem when they cannot be folded */
export function runFrom(events: readonly RecordedEvent[], { registry }: Pick<Log, 'registry'>, ref: Ref): Run {
  try {
    return fold(events, registry)!;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Problem(
      'unreadable-run',
      `Forløbet kan ikke læses: ${why}. Find den første forkerte hændelse med: ` +
        `sporskifte verify ${ref.procedure} ${ref.id}`,
      { cause: error },
    );
  }
}
