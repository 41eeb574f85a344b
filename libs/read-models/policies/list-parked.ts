import type { ParkedRow, ReadModels } from '../tables/tables.js';

/** Every parked event, policy by policy in log order. */
export function listParked(db: ReadModels): Promise<ParkedRow[]> {
  return db.selectFrom('parked').selectAll().orderBy('policy').orderBy('position').execute();
}
