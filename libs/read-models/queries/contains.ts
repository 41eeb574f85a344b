import { type Expression, type SqlBool, sql } from 'kysely';

/** Whether a text contains a piece, taken literally whatever signs are in it. */
export function contains(text: Expression<string>, piece: string): Expression<SqlBool> {
  return sql<SqlBool>`${text} like ${`%${piece.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`;
}
