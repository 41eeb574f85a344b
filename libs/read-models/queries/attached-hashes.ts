import { ATTACHED } from '#engine/documents.js';
import type { ReadModels } from '../tables/tables.js';

/** The hash of every file that a run has ever referred to, as far as the trail has come. */
export async function attachedHashes(db: ReadModels): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('audit').select('data').where('type', '=', ATTACHED).execute();
  return new Set(rows.map(({ data }) => (JSON.parse(data) as { readonly hash: string }).hash));
}
