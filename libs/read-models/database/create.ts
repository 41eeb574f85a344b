import { randomBytes } from 'node:crypto';
import type { ReadModels } from '../tables/tables.js';
import type { Shape } from '../tables/shape.js';

/** A short name that no other set of tables has. */
export function newToken(): string {
  return randomBytes(4).toString('hex');
}

/** Makes a table of a shape, empty and without indexes. */
export async function createTable(db: ReadModels, shape: Shape, name: string): Promise<void> {
  let table = db.schema.createTable(name);
  for (const [column, kind] of Object.entries(shape.columns)) {
    table = table.addColumn(column, kind === 'integer' ? 'integer' : 'text', (definition) =>
      kind === 'text?' ? definition : definition.notNull(),
    );
  }
  await table.addPrimaryKeyConstraint(`${name}_key_${newToken()}`, [...shape.key] as never[]).execute();
}

/** Makes the indexes of a table. Their names are new each time: they outlive the name of the table they are made on. */
export async function createIndexes(db: ReadModels, shape: Shape, name: string): Promise<void> {
  const token = newToken();
  for (const columns of shape.indexes) {
    const index = `${shape.name}_${columns.join('_')}_${token}`;
    await db.schema
      .createIndex(index)
      .on(name)
      .columns([...columns])
      .execute();
  }
}

/** Names of all tables in the database. */
export async function tableNames(db: ReadModels): Promise<ReadonlySet<string>> {
  return new Set((await db.introspection.getTables()).map(({ name }) => name));
}
