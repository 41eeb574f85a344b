import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CompiledQuery, QueryResult } from 'kysely';
import { isBusy, unavailable } from './failures.js';

const MOST_STATEMENTS = 300;
const PATIENCE_MS = 5_000;
const PAUSE_MS = 10;

/** One SQLite connection. */
export interface Connection {
  readonly database: DatabaseSync;
  /**
   * Runs a query, its SQL compiled once. Waits for another process's lock without holding up this one.
   * @throws StoreUnavailable
   */
  execute<R>(query: Pick<CompiledQuery, 'sql' | 'parameters'>): Promise<QueryResult<R>>;
}

interface Prepared {
  readonly statement: StatementSync;
  readonly reads: boolean;
}

/** @param file named in errors */
export function createConnection(database: DatabaseSync, file: string): Connection {
  const statements = new Map<string, Prepared>();

  function prepare(sql: string): Prepared {
    const known = statements.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    const prepared = { statement, reads: statement.columns().length > 0 };
    if (statements.size >= MOST_STATEMENTS) statements.delete(statements.keys().next().value!);
    statements.set(sql, prepared);
    return prepared;
  }

  function run<R>({ sql, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>): QueryResult<R> {
    const { statement, reads } = prepare(sql);
    if (reads) return { rows: statement.all(...bindable(parameters)) as R[] };
    return { rows: [], numAffectedRows: BigInt(statement.run(...bindable(parameters)).changes) };
  }

  return {
    database,
    async execute(query) {
      for (const deadline = Date.now() + PATIENCE_MS; ; await sleep(PAUSE_MS * Math.random())) {
        try {
          return run(query);
        } catch (error) {
          if (!isBusy(error) || Date.now() > deadline) throw unavailable(error, file);
        }
      }
    },
  };
}

/** node:sqlite takes an object for named parameters and then binds NULL in silence; PostgreSQL would take a boolean. */
function bindable(parameters: readonly unknown[]): SQLInputValue[] {
  for (const value of parameters) {
    if (typeof value !== 'string' && typeof value !== 'number' && value !== null && typeof value !== 'bigint') {
      throw new TypeError(`Read models hold text, numbers and null, not ${typeof value}`);
    }
  }
  return parameters as SQLInputValue[];
}
