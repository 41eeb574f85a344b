import type { EventStore } from '#engine/event-store.js';
import { fold, streamOf } from '#engine/fold.js';
import type { Ref } from '#engine/procedure.js';
import type { Level } from '#engine/reading-declared.js';
import { levelOf } from '#engine/reading-level.js';
import type { Registry } from '#engine/registry.js';

/** Where a run is folded from. */
interface Log {
  readonly store: EventStore;
  readonly registry: Registry;
}

/** The level of a run as the log has it: closed too where it follows what it is about, and that is closed. */
export async function levelNow({ store, registry }: Log, ref: Ref): Promise<Level | undefined> {
  const run = fold(await store.readStream(streamOf(ref)), registry);
  if (run === undefined) return undefined;
  const installed = registry.version(run.definition);
  const about = installed.procedure.reading?.followsSubject ? installed.procedure.subject?.(run.context) : undefined;
  if (about && (await levelNow({ store, registry }, about)) === 'closed') return 'closed';
  return levelOf(installed, run);
}
