import { createHash } from 'node:crypto';

/** Text holds instants, positions and JSON; integers hold revisions and yes/no; `?` marks a column that may be null. */
export type Kind = 'text' | 'text?' | 'integer';

/** A table that is only a cache of the log, described in what SQLite and PostgreSQL have in common. */
export interface Shape {
  readonly name: string;
  /** Danish, for messages. */
  readonly title: string;
  /** Raise it when other values are written into the same columns: the rows are then rebuilt at the next start. */
  readonly version: number;
  readonly columns: { readonly [column: string]: Kind };
  readonly key: readonly string[];
  readonly indexes: readonly (readonly string[])[];
}

/** A shape that fits a row, column for column. */
export interface ShapeOf<Row> extends Shape {
  readonly columns: { readonly [column in keyof Row & string]: KindOf<Row[column]> };
  readonly key: readonly (keyof Row & string)[];
  readonly indexes: readonly (readonly (keyof Row & string)[])[];
}

type KindOf<V> = null extends V ? 'text?' : V extends number ? 'integer' : 'text';

/** Names what rows of a table look like; rows of another format are from another version of this code. */
export function formatOf({ version, columns, key, indexes }: Shape): string {
  const layout = createHash('sha256').update(JSON.stringify({ columns, key, indexes }));
  return `${version}-${layout.digest('hex').slice(0, 12)}`;
}
