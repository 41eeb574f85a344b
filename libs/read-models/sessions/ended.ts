import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Tables } from '../tables/tables.js';

/**
 * Lets the rows through whose session has ended: its hours have passed, or nothing was asked in it for too long.
 * @param at ISO 8601 in UTC
 */
export function ended(at: string, idleMinutes: number) {
  const idle = new Date(Date.parse(at) - idleMinutes * 60_000).toISOString();
  return (row: ExpressionBuilder<Tables, 'sessions'>): Expression<SqlBool> =>
    row.or([row('endsAt', '<=', at), row('seenAt', '<=', idle)]);
}
