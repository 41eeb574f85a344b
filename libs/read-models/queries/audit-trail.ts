import type { Instant } from '#engine/fact.js';
import { streamOf } from '#engine/fold.js';
import { Refusal } from '#engine/refusal.js';
import type { Registry } from '#engine/registry.js';
import type { Reader } from '#organisation/reading.js';
import type { AuditRow } from '../tables/audit-row.js';
import type { ReadModels } from '../tables/tables.js';
import { type AuditEntry, entryOf } from './audit-entry.js';
import { readable } from './readable.js';
import { limitOf } from './page.js';

/** Which events, and which page of them. */
export interface AuditFilter {
  readonly person?: string;
  readonly onBehalfOf?: string;
  readonly seat?: string;
  readonly procedure?: string;
  readonly id?: string;
  readonly type?: string;
  /** Recorded at this instant or later. */
  readonly from?: Instant;
  /** Recorded before this instant. */
  readonly to?: Instant;
  /** `newest` first (default) or `oldest` first. */
  readonly order?: 'newest' | 'oldest';
  /** `next` of the page before. */
  readonly cursor?: string;
  /** 1-200; default 50. */
  readonly limit?: number;
}

/** A page of the trail; `next` is the cursor of the following page, if there is one. */
export interface AuditPage {
  readonly items: readonly AuditEntry[];
  readonly next?: string;
}

/**
 * Events across all runs that a reader may see; what is not in the runs yet is not seen yet.
 * @throws Refusal `malformed-request` for a limit or cursor that cannot be used
 */
export async function auditTrail(
  db: ReadModels,
  registry: Registry,
  reader: Reader,
  filter: AuditFilter,
): Promise<AuditPage> {
  const { from, to, cursor, order = 'newest' } = filter;
  const limit = limitOf(filter);
  let query = db
    .selectFrom('audit')
    .innerJoin('runs', 'runs.stream', 'audit.stream')
    .where(readable(reader))
    .selectAll('audit')
    .select(['runs.label as label', 'runs.level as level']);
  for (const [column, value] of Object.entries(equalities(filter))) {
    if (value !== undefined) query = query.where(`audit.${column as 'stream'}`, '=', value);
  }
  if (from !== undefined) query = query.where('audit.recordedAt', '>=', from);
  if (to !== undefined) query = query.where('audit.recordedAt', '<', to);
  if (cursor !== undefined) query = query.where('audit.number', order === 'newest' ? '<' : '>', numberOf(cursor));
  const rows = await query
    .orderBy('audit.number', order === 'newest' ? 'desc' : 'asc')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map((row) => entryOf(row, registry));
  return { items, ...(rows.length > limit && { next: cursorAt(items.at(-1)!) }) };
}

/**
 * A run's events are looked up by stream: by procedure and id apart, the database would have to guess which is rarer.
 */
function equalities({ procedure, id, person, onBehalfOf, seat, type }: AuditFilter): Equalities {
  const others = { person, onBehalfOf, seat, type };
  if (procedure === undefined || id === undefined) return { ...others, procedure, id };
  return { ...others, stream: streamOf({ procedure, id }) };
}

type Equalities = { readonly [column in keyof AuditRow]?: string | undefined };

function cursorAt({ number }: AuditEntry): string {
  return String(number).padStart(16, '0');
}

function numberOf(cursor: string): number {
  if (/^\d{16}$/.test(cursor)) return Number(cursor);
  throw new Refusal('malformed-request', 'cursor skal være den, som det forrige svar gav.');
}
