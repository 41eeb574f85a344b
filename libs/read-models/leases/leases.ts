import { sql } from 'kysely';
import { databaseTime } from '../database/kind.js';
import type { ReadModels } from '../tables/tables.js';

/** The right to do one kind of work, until it is taken over by somebody else. */
export interface Lease {
  readonly name: string;
  /** Higher than that of everybody who has had the lease before: what is written is checked against it. */
  readonly token: number;
}

/**
 * Takes a lease that nobody has, or whose holder has not renewed it in time. By the database's clock alone, so it does
 * no harm that the clocks of two machines differ.
 * @param lengthMs how long the lease lasts unless renewed, in milliseconds
 * @returns undefined while somebody else has it
 */
export async function takeLease(
  db: ReadModels,
  name: string,
  holder: string,
  lengthMs: number,
): Promise<Lease | undefined> {
  const expiresAt = sql<number>`${databaseTime(db)} + ${lengthMs}`;
  const taken = await db
    .updateTable('leases')
    .set((eb) => ({ holder, token: eb('token', '+', 1), expiresAt }))
    .where('name', '=', name)
    .where('expiresAt', '<=', databaseTime(db))
    .returning(['name', 'token'])
    .executeTakeFirst();
  if (taken) return taken;
  return db
    .insertInto('leases')
    .values({ name, holder, token: 1, expiresAt })
    .onConflict((on) => on.column('name').doNothing())
    .returning(['name', 'token'])
    .executeTakeFirst();
}

/** Keeps a lease for another while. @returns false when somebody else has taken it */
export async function renewLease(db: ReadModels, { name, token }: Lease, lengthMs: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('leases')
    .set({ expiresAt: sql<number>`${databaseTime(db)} + ${lengthMs}` })
    .where('name', '=', name)
    .where('token', '=', token)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Gives a lease back, so that nobody need wait for it to run out. */
export async function releaseLease(db: ReadModels, { name, token }: Lease): Promise<void> {
  await db.updateTable('leases').set({ expiresAt: 0 }).where('name', '=', name).where('token', '=', token).execute();
}
