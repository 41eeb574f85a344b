import { randomBytes } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import type { ReadModels } from '../tables/tables.js';
import type { Shape } from '../tables/shape.js';
import { isPostgres, textType } from './kind.js';

/** A short name that no other set of tables has. */
export function newToken(): string {
  return randomBytes(4).toString('hex');
}

/** Makes a table of a shape, empty and without indexes. */
export async function createTable(db: ReadModels, shape: Shape, name: string): Promise<void> {
  let table = db.schema.createTable(name);
  for (const [column, kind] of Object.entries(shape.columns)) {
    table = table.addColumn(column, kind === 'integer' ? 'integer' : textType(db), (definition) =>
      kind === 'text?' ? definition : definition.notNull(),
    );
  }
  await table.addPrimaryKeyConstraint(`${shape.name}_key_${newToken()}`, [...shape.key] as never[]).execute();
}

/**
 * Makes the indexes of a table; rows without a value in the first column are left out. The names of indexes are new
 * each time, since they outlive the name of the table they are made on.
 */
export async function createIndexes(db: ReadModels, shape: Shape, name: string): Promise<void> {
  const token = newToken();
  for (const columns of shape.indexes) {
    const first = columns[0]!;
    const index = db.schema
      .createIndex(`${shape.name}_${columns.join('_')}_${token}`)
      .on(name)
      .columns(columns.filter((column) => isPostgres(db) || !isRowNumber(shape, column)));
    await (shape.columns[first] === 'text?' ? index.where(sql.ref(first), 'is not', null) : index).execute();
    await nextTurn();
  }
}

/** What SQLite numbers the rows of a table by, and therefore ends each of its indexes with unasked. */
function isRowNumber({ key, columns }: Shape, column: string): boolean {
  return key.length === 1 && key[0] === column && columns[column] === 'integer';
}

/** Names of all tables of this database; of a PostgreSQL, those of the schema that new tables go into. */
export async function tableNames(db: ReadModels): Promise<ReadonlySet<string>> {
  const tables = isPostgres(db)
    ? sql<{ name: string }>`select tablename as name from pg_tables where schemaname = current_schema()`
    : sql<{ name: string }>`select name from sqlite_schema where type = 'table'`;
  return new Set((await tables.execute(db)).rows.map(({ name }) => name));
}
