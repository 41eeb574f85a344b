import { DatabaseSync } from 'node:sqlite';
import { unavailable } from './failures.js';
import { statement, type Statement } from './statement.js';

/** One connection to one database file. Everything here throws StoreUnavailable when SQLite fails. */
export interface Connection {
  readonly file: string;
  /** The statement for this SQL, compiled at first use and kept. */
  prepare(sql: string): Statement;
  /** Does the work with the write lock held from the start. Durable when it returns; undone when anything throws. */
  readonly transaction: <T>(work: () => T) => T;
  close(): void;
}

/**
 * Opens a connection to a database file; the file is made if it is not there.
 * @param busyTimeout milliseconds to wait for another process to let go of a lock; this process waits with it.
 */
export function connect(file: string, busyTimeout: number): Connection {
  const explain = (error: unknown): unknown => unavailable(error, file);
  const database = open(file, busyTimeout, explain);
  const statements = new Map<string, Statement>();

  function prepare(sql: string): Statement {
    const known = statements.get(sql);
    if (known) return known;
    try {
      const compiled = statement(database.prepare(sql), sql, explain);
      statements.set(sql, compiled);
      return compiled;
    } catch (error) {
      throw explain(error);
    }
  }

  return {
    file,
    prepare,
    transaction(work) {
      try {
        prepare('BEGIN IMMEDIATE').run();
        const result = work();
        prepare('COMMIT').run();
        return result;
      } catch (error) {
        // SQLite has already rolled back by itself after some failures, such as a full disk.
        if (database.isTransaction) prepare('ROLLBACK').run();
        throw error;
      }
    },
    close: () => database.close(),
  };
}

function open(file: string, busyTimeout: number, explain: (error: unknown) => unknown): DatabaseSync {
  try {
    return new DatabaseSync(file, { timeout: busyTimeout, returnArrays: true });
  } catch (error) {
    throw explain(error);
  }
}
