import { readLog } from '#audit/read-log.js';
import type { RecordedEvent } from '#engine/event.js';
import { refOf } from '#engine/fold.js';
import { versionOf } from '#engine/migration.js';
import type { Installed } from '#engine/registry.js';
import type { Context } from './context.js';

/**
 * Ids of the runs that have not ended and follow an earlier version, in the order they began. Folds nothing: a stream's
 * last event says where its run stands. A run whose version is not installed is among them, so that it is not
 * overlooked.
 */
export async function openRunsBefore({ store }: Pick<Context, 'store'>, target: Installed): Promise<readonly string[]> {
  const lasts = new Map<string, RecordedEvent>();
  for await (const page of readLog(store, [`${target.procedure.name}-`])) {
    for (const event of page) lasts.set(event.stream, event);
  }
  return [...lasts.values()].filter((event) => isOpenBefore(event, target)).map(({ stream }) => refOf(stream).id);
}

function isOpenBefore({ metadata: { definition, to } }: RecordedEvent, { procedure, versions }: Installed): boolean {
  const version = versionOf(definition);
  if (version >= procedure.version) return false;
  return !versions.get(version)?.chart.ended(to);
}
