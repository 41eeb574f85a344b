import { COLUMNS } from './queries.js';
import type { Value } from './statement.js';

/** A query for a page of the log, and what to bind to it. */
export interface LogQuery {
  readonly sql: string;
  values(after: number, limit: number): readonly Value[];
}

interface Arm {
  readonly where: string;
  readonly values: readonly Value[];
}

const ALL: Arm = { where: 'true', values: [] };
const NONE: Arm = { where: 'false', values: [] };

/**
 * Reads the events of streams with these prefixes in log order.
 * One arm for each prefix: SQLite merges them in order and stops at the limit, where one `OR` would make it sort the
 * whole rest of the log.
 * @param prefixes as from `disjoint`; `undefined` means all streams.
 */
export function logQuery(prefixes: readonly string[] | undefined): LogQuery {
  const arms = prefixes === undefined ? [ALL] : prefixes.length === 0 ? [NONE] : prefixes.map(armOf);
  const selects = arms.map(({ where }) => `SELECT ${COLUMNS} FROM events WHERE ${where} AND position > ?`);
  return {
    sql: `${selects.join(' UNION ALL ')} ORDER BY position LIMIT ?`,
    values: (after, limit) => [...arms.flatMap((arm) => [...arm.values, after]), limit],
  };
}

/** `revision-` is a whole category and `revision-2024` a part of one; `rev` has no index and walks through the log. */
function armOf(prefix: string): Arm {
  const dash = prefix.indexOf('-');
  if (dash === -1) return { where: 'substr(stream, 1, length(?)) = ?', values: [prefix, prefix] };
  const category = prefix.slice(0, dash + 1);
  if (category === prefix) return { where: 'category = ?', values: [category] };
  return { where: 'category = ? AND substr(stream, 1, length(?)) = ?', values: [category, prefix, prefix] };
}
