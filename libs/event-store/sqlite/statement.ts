import type { StatementSync } from 'node:sqlite';

/** What is bound and read here. Not null, objects or booleans: node:sqlite would take a lone object as named values. */
export type Value = string | number;

/** The cells of a row in the order of its select list. */
export type Row = readonly Value[];

/** A prepared statement. Each call throws StoreUnavailable when SQLite fails, TypeError when the values do not fit. */
export interface Statement {
  all(...values: readonly Value[]): Row[];
  get(...values: readonly Value[]): Row | undefined;
  run(...values: readonly Value[]): void;
}

/**
 * Makes a compiled statement safe to call: node:sqlite itself binds NULL for a missing value without a word.
 * @param sql its text, where every question mark is a parameter.
 * @param explain turns what SQLite throws into what the caller should get.
 */
export function statement(compiled: StatementSync, sql: string, explain: (error: unknown) => unknown): Statement {
  const arity = sql.split('?').length - 1;

  function checked<T>(values: readonly Value[], call: () => T): T {
    if (values.length !== arity) throw new TypeError(`${values.length} values for ${arity} parameters in: ${sql}`);
    for (const value of values) {
      if (typeof value !== 'string' && typeof value !== 'number') throw new TypeError(`Cannot bind ${typeof value}`);
    }
    try {
      return call();
    } catch (error) {
      throw explain(error);
    }
  }

  return {
    // The connection returns arrays, which the types of node:sqlite do not know.
    all: (...values) => checked(values, () => compiled.all(...values) as unknown as Row[]),
    get: (...values) => checked(values, () => compiled.get(...values) as unknown as Row | undefined),
    run: (...values) => void checked(values, () => compiled.run(...values)),
  };
}
