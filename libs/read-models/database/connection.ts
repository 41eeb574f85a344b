import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import { unavailable } from './failures.js';

const MOST_STATEMENTS = 300;

interface Prepared {
  readonly statement: StatementSync;
  readonly reads: boolean;
}

/** Runs Kysely's queries on one SQLite connection, each SQL text compiled once. @throws StoreUnavailable */
export function createConnection(database: DatabaseSync, file: string): DatabaseConnection {
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

  function execute<R>({ sql, parameters }: CompiledQuery): QueryResult<R> {
    const { statement, reads } = prepare(sql);
    if (reads) return { rows: statement.all(...bindable(parameters)) as R[] };
    return { rows: [], numAffectedRows: BigInt(statement.run(...bindable(parameters)).changes) };
  }

  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      try {
        return execute<R>(query);
      } catch (error) {
        throw unavailable(error, file);
      }
    },
    async *streamQuery<R>(query: CompiledQuery): AsyncGenerator<QueryResult<R>> {
      yield this.executeQuery<R>(query);
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
