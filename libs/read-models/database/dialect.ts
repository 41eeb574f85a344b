import type { DatabaseSync } from 'node:sqlite';
import {
  CompiledQuery,
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { createConnection } from './connection.js';

/** Kysely on Node's own SQLite. One connection; whoever comes while it is taken waits in line. */
export function nodeSqliteDialect(database: DatabaseSync, file: string): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => createDriver(database, file),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function createDriver(database: DatabaseSync, file: string): Driver {
  const connection = createConnection(database, file);
  const run = async (sql: string): Promise<void> => {
    await connection.executeQuery(CompiledQuery.raw(sql));
  };
  let lastInLine = Promise.resolve();
  let release = (): void => {};

  return {
    init: async () => {},
    async acquireConnection() {
      const before = lastInLine;
      let done!: () => void;
      lastInLine = new Promise((resolve) => (done = resolve));
      await before;
      release = done;
      return connection;
    },
    // A transaction that reads first and then writes would fail at once, not wait, when another process wrote meanwhile.
    beginTransaction: (_, { accessMode }) => run(accessMode === 'read only' ? 'begin' : 'begin immediate'),
    commitTransaction: () => run('commit'),
    async rollbackTransaction() {
      // SQLite has already rolled back by itself after some failures, such as a full disk.
      if (database.isTransaction) await run('rollback');
    },
    releaseConnection: async () => release(),
    destroy: async () => database.close(),
  };
}
