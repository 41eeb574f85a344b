import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { placeOf } from './address.js';
import { isAnswer, unavailable } from './failures.js';

/** How long a statement may wait for a lock that somebody else has. */
const LOCK_MS = 10_000;
/** How long a transaction may stand still: a process frozen in the middle of one must not keep its locks for ever. */
const STANDSTILL_MS = 5_000;
const CONNECT_MS = 5_000;
const MOST_CONNECTIONS = 10;

/**
 * Connections to a PostgreSQL. What they throw is the port's error where the world is to blame, and shows no password.
 */
export function createPool(url: string, answerMs: number | undefined): PostgresPool {
  const place = placeOf(url);
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'sporskifte',
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    lock_timeout: LOCK_MS,
    idle_in_transaction_session_timeout: STANDSTILL_MS,
    ...(answerMs !== undefined && { query_timeout: answerMs }),
  });
  // A connection lost while nobody uses it is replaced by itself; unheard, the event would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    async connect() {
      try {
        return sessionOn(await pool.connect(), place);
      } catch (error) {
        throw unavailable(error, place);
      }
    },
    end: () => pool.end(),
  };
}

function sessionOn(client: pg.PoolClient, place: string): PostgresPoolClient {
  let broken = false;
  async function query(sql: string, parameters: readonly unknown[]): Promise<unknown> {
    const values = bindable(parameters);
    try {
      return await client.query(sql, values);
    } catch (error) {
      broken ||= !isAnswer(error);
      throw unavailable(error, place);
    }
  }
  // Kysely asks with text and parameters only; the other form is for cursors.
  return { query: query as PostgresPoolClient['query'], release: () => client.release(broken) };
}

/** As strict as the connection to SQLite, or what works here would fail there. */
function bindable(parameters: readonly unknown[]): unknown[] {
  for (const value of parameters) {
    if (typeof value !== 'string' && typeof value !== 'number' && value !== null && typeof value !== 'bigint') {
      throw new TypeError(`Read models hold text, numbers and null, not ${typeof value}`);
    }
  }
  return [...parameters];
}
