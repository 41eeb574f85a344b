import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/**
 * Kysely on one SQLite connection that is only read, one query at a time. The service's own dialect keeps a connection
 * for writing and waits for locks; a reader in WAL mode has nothing to wait for.
 * @param explain turns what SQLite throws into what the caller should get
 */
export function readOnlyDialect(database: DatabaseSync, explain: (error: unknown) => unknown): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => createDriver(database, explain),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function createDriver(database: DatabaseSync, explain: (error: unknown) => unknown): Driver {
  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      try {
        return { rows: database.prepare(sql).all(...(parameters as SQLInputValue[])) as R[] };
      } catch (error) {
        throw explain(error);
      }
    },
    async *streamQuery<R>(query: CompiledQuery): AsyncGenerator<QueryResult<R>> {
      yield await this.executeQuery<R>(query);
    },
  };
  const run = async (sql: string): Promise<void> => void (await connection.executeQuery(CompiledQuery.raw(sql)));
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: () => run('BEGIN'),
    commitTransaction: () => run('COMMIT'),
    rollbackTransaction: () => run('ROLLBACK'),
    releaseConnection: async () => {},
    destroy: async () => database.close(),
  };
}
