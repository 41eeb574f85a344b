import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SelectQueryNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Connection } from './connection.js';
import { createLock } from './lock.js';

/** Two connections to one file: one for whatever writes, one after the other, and one for reading meanwhile. */
export interface Connections {
  readonly writer: Connection;
  readonly reader: Connection;
}

/** Kysely on Node's own SQLite. Nobody who only reads waits for those who write, in this process or another. */
export function nodeSqliteDialect(connections: Connections): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => createDriver(connections),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** What Kysely takes for a connection: it reads, until it needs the writer, which it then has to itself. */
interface Session extends DatabaseConnection {
  /** Gives the writer back; present while this session has it. */
  release?: (() => void) | undefined;
}

function createDriver({ writer, reader }: Connections): Driver {
  const lock = createLock();
  const run = async (sql: string): Promise<void> => void (await writer.execute({ sql, parameters: [] }));
  const letGo = (session: Session): void => {
    session.release?.();
    session.release = undefined;
  };

  function openSession(): Session {
    return {
      async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
        if (this.release) return writer.execute<R>(query);
        if (SelectQueryNode.is(query.query)) return reader.execute<R>(query);
        return lock.alone(() => writer.execute<R>(query));
      },
      async *streamQuery<R>(query: CompiledQuery): AsyncGenerator<QueryResult<R>> {
        yield await this.executeQuery<R>(query);
      },
    };
  }

  return {
    init: async () => {},
    acquireConnection: async () => openSession(),
    async beginTransaction(session: Session, { accessMode }) {
      session.release = await lock.acquire();
      try {
        // One that reads first and then writes would fail at once, not wait, when another process wrote meanwhile.
        await run(accessMode === 'read only' ? 'begin' : 'begin immediate');
      } catch (error) {
        letGo(session);
        throw error;
      }
    },
    async commitTransaction(session: Session) {
      await run('commit');
      letGo(session);
    },
    async rollbackTransaction(session: Session) {
      // SQLite has already rolled back by itself after some failures, such as a full disk.
      if (writer.database.isTransaction) await run('rollback');
      letGo(session);
    },
    releaseConnection: async (session: Session) => letGo(session),
    async destroy() {
      reader.database.close();
      writer.database.close();
    },
  };
}
