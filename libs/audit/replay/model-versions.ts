import type { EventStore } from '#engine/event-store.js';
import { fold, streamOf } from '#engine/fold.js';
import type { Registry } from '#engine/registry.js';
import { GOVERNANCE } from '#procedures/carried-rules.js';
import type { GovernanceContext, ModelVersion } from '#procedures/governance/model.js';

/** Every version of the governance model in the log, oldest first; none where there is no model. */
export async function modelVersions(
  store: Pick<EventStore, 'readStream'>,
  registry: Registry,
): Promise<readonly ModelVersion[]> {
  const run = fold(await store.readStream(streamOf(GOVERNANCE)), registry);
  return ((run?.context ?? { versions: [] }) as GovernanceContext).versions;
}
