import { policies } from '#procedures/policies/registry.js';
import { openReadModels } from '#read-models/database/open.js';
import { movePolicy, openPolicy } from '#read-models/policies/policy-checkpoint.js';
import { rebuild } from '#read-models/rebuild/rebuild.js';
import type { Desk } from './desk.js';

/** Leaves a folder as a server does that has had time to follow: projections and policies are at the end of the log. */
export async function prepareReadModels(folder: string, { store, registry }: Desk): Promise<void> {
  const db = await openReadModels({ folder });
  await rebuild({ db, store, registry });
  const head = await store.head();
  for (const { name } of policies) {
    await openPolicy(db, name);
    await movePolicy(db, name, head);
  }
  await db.destroy();
}
