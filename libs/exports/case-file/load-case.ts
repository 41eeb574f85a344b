import type { EventStore } from '#engine/event-store.js';
import type { RecordedEvent } from '#engine/event.js';
import { streamOf } from '#engine/fold.js';
import type { Ref } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { runsAbout } from '#read-models/queries/runs-about.js';
import type { Reader } from '#organisation/reading.js';
import type { ReadModels } from '#read-models/tables/tables.js';

/** A case that has more is handed over in parts. */
const MOST_DOCUMENTS = 2_000;

/**
 * Everything of a run, of the runs about it, and of those about them, in the order it was recorded.
 * @param own the run's own events
 * @throws Refusal `not-possible-now` when there is more than can be handed over at once
 */
export async function loadCase(
  { store, db, reader }: { readonly store: EventStore; readonly db: ReadModels; readonly reader: Reader },
  ref: Ref,
  own: readonly RecordedEvent[],
): Promise<readonly RecordedEvent[]> {
  const events = [...own];
  const seen = new Set([streamOf(ref)]);
  const waiting: Ref[] = [ref];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const about of await runsAbout(db, reader, next)) {
      if (seen.has(streamOf(about))) continue;
      seen.add(streamOf(about));
      waiting.push(about);
      events.push(...(await store.readStream(streamOf(about))));
      if (events.length > MOST_DOCUMENTS) throw tooMuch();
    }
  }
  if (events.length > MOST_DOCUMENTS) throw tooMuch();
  return events.sort((one, other) => (one.position < other.position ? -1 : 1));
}

function tooMuch(): Refusal {
  const what = `Sagen har over ${MOST_DOCUMENTS} akter. Lav en mappe for hvert af de forløb, der handler om den.`;
  return new Refusal('not-possible-now', what);
}
