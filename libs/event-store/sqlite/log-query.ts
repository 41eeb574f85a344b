import { COLUMNS } from './queries.js';
import { FILED } from './schema.js';
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

/**
 * Reads the events of streams with these prefixes in log order: what is filed by category from there, and the rest from
 * the log. One arm for each prefix: SQLite merges them in order and stops at the limit, where one `OR` would make it
 * sort the whole rest of the log.
 * @param prefixes as from `disjoint`; `undefined` means all streams.
 */
export function logQuery(prefixes: readonly string[] | undefined): LogQuery {
  if (prefixes === undefined) return queryOf([walked(ALL, '?')]);
  const parts = prefixes.filter(hasCategory);
  // `rev` may begin the names of several categories, and walks through the log.
  const others = prefixes.filter((prefix) => !hasCategory(prefix)).map((prefix) => walked(beginning(prefix), '?'));
  const rest = walked(either(parts.map((prefix) => armOf('events', prefix))), `max(?, ${FILED})`);
  return queryOf([...parts.map((prefix) => filed(armOf('categories', prefix))), rest, ...others]);
}

type Select = Pick<LogQuery, 'sql'> & { values(after: number): readonly Value[] };

function queryOf(selects: readonly Select[]): LogQuery {
  return {
    sql: `${selects.map(({ sql }) => sql).join(' UNION ALL ')} ORDER BY position LIMIT ?`,
    values: (after, limit) => [...selects.flatMap((select) => select.values(after)), limit],
  };
}

function filed({ where, values }: Arm): Select {
  return {
    sql: `SELECT ${COLUMNS} FROM categories CROSS JOIN events USING (position) WHERE position > ? AND ${where}`,
    values: (after) => [after, ...values],
  };
}

function walked({ where, values }: Arm, after: string): Select {
  return {
    sql: `SELECT ${COLUMNS} FROM events WHERE position > ${after} AND (${where})`,
    values: (position) => [position, ...values],
  };
}

function either(arms: readonly Arm[]): Arm {
  return {
    where: arms.map(({ where }) => where).join(' OR ') || 'false',
    values: arms.flatMap(({ values }) => values),
  };
}

function hasCategory(prefix: string): boolean {
  return prefix.includes('-');
}

/** `revision-` is a whole category and `revision-2024` a part of one. */
function armOf(table: 'categories' | 'events', prefix: string): Arm {
  const category = prefix.slice(0, prefix.indexOf('-') + 1);
  if (category === prefix) return { where: `${table}.category = ?`, values: [category] };
  const { where, values } = beginning(prefix);
  return { where: `${table}.category = ? AND ${where}`, values: [category, ...values] };
}

function beginning(prefix: string): Arm {
  return { where: 'substr(stream, 1, length(?)) = ?', values: [prefix, prefix] };
}
