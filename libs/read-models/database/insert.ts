import type { CompiledQuery } from 'kysely';
import type { Shape, ShapeOf } from '../tables/shape.js';
import type { ReadModels } from '../tables/tables.js';
import { chunks } from './chunks.js';

/**
 * Writes a row for each item into a table of a fixed shape. Each row is made just before it is written: rows of a whole
 * batch kept at once would cost more in collecting garbage than in making them.
 * @param rowOf makes the row of an item; `index` is the item's place in the list
 */
export type Insert<Row> = <Item>(
  db: ReadModels,
  table: string,
  items: readonly Item[],
  rowOf: (item: Item, index: number) => Row,
) => Promise<void>;

/**
 * An insert that Kysely compiles once for each table and number of rows, and that is then only given other values:
 * building the same query anew costs more than running it.
 * @param conflict `replace` overwrites a row with the same key; `refuse` throws on it.
 */
export function createInsert<Row extends object>(shape: ShapeOf<Row>, conflict: 'replace' | 'refuse'): Insert<Row> {
  const columns = Object.keys(shape.columns) as (keyof Row & string)[];
  const compiled = new Map<string, CompiledQuery>();

  function queryFor(db: ReadModels, table: string, count: number): CompiledQuery {
    const name = `${count} ${table}`;
    const known = compiled.get(name);
    if (known) return known;
    const query = compile(db, shape, table, count, conflict);
    compiled.set(name, query);
    return query;
  }

  return async (db, table, items, rowOf) => {
    let index = 0;
    for (const some of chunks(items)) {
      const parameters = new Array<unknown>(some.length * columns.length);
      let at = 0;
      for (const item of some) {
        const row = rowOf(item, index++);
        for (const column of columns) parameters[at++] = row[column];
      }
      await db.executeQuery({ ...queryFor(db, table, some.length), parameters });
    }
  };
}

function compile(db: ReadModels, shape: Shape, table: string, count: number, conflict: string): CompiledQuery {
  const columns = Object.keys(shape.columns);
  const row = Object.fromEntries(columns.map((column) => [column, '']));
  const insert = db.insertInto(table as 'runs').values(Array.from({ length: count }, () => row) as never);
  if (conflict === 'refuse') return insert.compile();
  const others = columns.filter((column) => !shape.key.includes(column));
  return insert
    .onConflict((on) =>
      on
        .columns(shape.key as never)
        .doUpdateSet((eb) => Object.fromEntries(others.map((name) => [name, eb.ref(`excluded.${name}` as never)]))),
    )
    .compile();
}
