import { type EventStore, StoreUnavailable } from '#engine/event-store.js';
import type { ReadModels } from '../tables/tables.js';

/**
 * Refuses read models that were made from another kind of log: their positions mean nothing in this one, and what the
 * policies have already done could not be told from what they have not.
 * @throws StoreUnavailable
 */
export async function refuseOtherLog(db: ReadModels, store: EventStore): Promise<void> {
  const checkpoints = await db.selectFrom('checkpoints').select('position').distinct().execute();
  for (const { position } of checkpoints) {
    try {
      // Reads nothing: a store looks at the position first.
      await store.readAll({ after: position, limit: 0 });
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      throw new StoreUnavailable(
        'Læsemodellerne i datamappen er lavet af en anden hændelseslog end den, EVENTSTOREDB_URL nu peger på. ' +
          'Vælg en anden mappe med DATA_DIR, eller sæt EVENTSTOREDB_URL, som den var.',
        { cause: error },
      );
    }
  }
}
