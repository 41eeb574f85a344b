import type { EventStore } from '#engine/event-store.js';
import { fold, streamOf } from '#engine/fold.js';
import type { Run } from '#engine/procedure.js';
import type { Level } from '#engine/reading-declared.js';
import { followed, levelOf } from '#engine/reading-level.js';
import type { Registry } from '#engine/registry.js';

/** Where runs are folded from. */
interface Log {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly registry: Registry;
}

/**
 * The run that says who may read a run, and the level it gives: what it follows where that is closed, for it is closed
 * with it, to the same people; otherwise itself.
 */
export async function decidingRun(
  { store, registry }: Log,
  run: Run,
): Promise<{ readonly run: Run; readonly level: Level }> {
  const installed = registry.version(run.definition);
  const about = followed(installed.procedure, run);
  const leader = about && fold(await store.readStream(streamOf(about)), registry);
  const above = leader && (await decidingRun({ store, registry }, leader));
  return above?.level === 'closed' ? above : { run, level: levelOf(installed, run) };
}
