import type { Run } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { commissoriumOf } from '../commissorium-id.js';
import type { SharedContext } from './shared-context.js';

/**
 * What is told of a commissorium, where it is the one the revision waits for: that of its present round on spor 3. One
 * of an earlier round may still be on its way when the revision has begun anew.
 * @throws Refusal when it is another
 */
export function ofAwaited<T extends { readonly commissorium: string }>(told: T, run: Run<SharedContext>): T {
  const awaited = commissoriumOf(run.id, run.context.commissoriumRound);
  if (told.commissorium === awaited) return told;
  const message = `Kommissoriet »${told.commissorium}« er ikke det, revisionen venter på; det er »${awaited}«.`;
  throw new Refusal('requirement-not-met', message);
}
