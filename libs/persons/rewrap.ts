import { StoreUnavailable } from '#engine/event-store.js';
import { unwrapKey, wrapKey } from './keys.js';
import type { PersonsDatabase } from './tables.js';

/**
 * Locks every person's key with another master key, all of them or none. The keys themselves stay as they are, and so
 * does everything that is encrypted with them.
 * @returns how many there were
 * @throws StoreUnavailable when one is locked with neither of the two; those that have the new one already are left
 */
export async function rewrapKeys(db: PersonsDatabase, from: Uint8Array, to: Uint8Array): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const rows = await trx.selectFrom('personKeys').selectAll().where('wrapped', 'is not', null).execute();
    for (const { person, wrapped } of rows) {
      const key = unwrapKey(from, person, wrapped!);
      if (key) {
        const locked = wrapKey(to, person, key);
        await trx.updateTable('personKeys').set({ wrapped: locked }).where('person', '=', person).execute();
      } else if (!unwrapKey(to, person, wrapped!)) {
        throw new StoreUnavailable(
          `Nøglen for ${person} er låst med en anden hovednøgle end de to. Intet er ændret. Læg den rigtige fil tilbage.`,
        );
      }
    }
    return rows.length;
  });
}
