import { isPostgres } from '../database/kind.js';
import type { ReadModels } from '../tables/tables.js';
import type { Lease } from './leases.js';

/**
 * To come first in every transaction that a leader writes in. A process that was frozen knows nothing of the time that
 * has passed; the row of its lease does.
 * @throws LeaseLost when somebody else leads; then nothing is written
 */
export type Fence = (trx: ReadModels) => Promise<void>;

/** Somebody else leads now. What was about to be written is left to them. */
export class LeaseLost extends Error {
  constructor(readonly lease: string) {
    super(`Ledelsen af ${lease} er overtaget af en anden arbejdsproces`);
    this.name = 'LeaseLost';
  }
}

/** For a process that is alone with its read models. */
export const unfenced: Fence = () => Promise.resolve();

/** Makes sure of the lead before something that no transaction holds. @throws LeaseLost */
export async function stillLeading(db: ReadModels, fence: Fence): Promise<void> {
  if (fence !== unfenced) await db.transaction().execute(fence);
}

/** The fence of a lease: until the transaction ends, nobody can take the lease over. */
export function fenceOf({ name, token }: Lease, onLost: () => void): Fence {
  return async (trx) => {
    const held = trx.selectFrom('leases').select('token').where('name', '=', name).where('token', '=', token);
    // SQLite lets nobody else write during a transaction anyhow, and has no word for it.
    const rows = await (isPostgres(trx) ? held.forShare() : held).execute();
    if (rows.length === 1) return;
    onLost();
    throw new LeaseLost(name);
  };
}
