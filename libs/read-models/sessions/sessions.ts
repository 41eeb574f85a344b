import type { ReadModels } from '../tables/tables.js';
import { keyOf, newSecret } from './secret.js';

/** Someone who is logged in. */
export interface Session {
  readonly person: string;
  readonly proof?: string;
  /** When it ends if nothing more is asked; ISO 8601 in UTC. */
  readonly idleUntil: string;
  /** When it ends however busy it is. */
  readonly endsAt: string;
}

/** Who is logged in, kept on the server, by id: names are in the register alone, where they can be erased. A secret is known only to the browser it was given to. */
export interface Sessions {
  /** Begins a session and answers with its secret, which nobody has had before. */
  open(who: { readonly person: string; readonly proof?: string }): Promise<string>;
  /** The session of a secret, or undefined when there is none or it has ended. Counts as use. */
  find(secret: string): Promise<Session | undefined>;
  /** Whether a secret's session has not ended. Does not count as use. */
  stands(secret: string): Promise<boolean>;
  /** Ends it at once, in every window. */
  close(secret: string): Promise<void>;
}

export interface SessionOptions {
  readonly db: ReadModels;
  readonly now: () => string;
  readonly idleMinutes: number;
  readonly hours: number;
}

const MINUTE = 60_000;

/** Sessions in the database of read models, SQLite or PostgreSQL. */
export function createSessions({ db, now, idleMinutes, hours }: SessionOptions): Sessions {
  const after = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();
  const idleLimit = (): string => after(now(), -idleMinutes * MINUTE);

  const standing = async (secret: string, at: string) => {
    const row = await db.selectFrom('sessions').selectAll().where('key', '=', keyOf(secret)).executeTakeFirst();
    return row === undefined || row.endsAt <= at || row.seenAt <= idleLimit() ? undefined : row;
  };

  return {
    async open({ person, proof }) {
      const secret = newSecret();
      const at = now();
      const session = { person, proof: proof ?? null };
      await db.transaction().execute(async (trx) => {
        await trx
          .deleteFrom('sessions')
          .where((row) => row.or([row('endsAt', '<=', at), row('seenAt', '<=', idleLimit())]))
          .execute();
        await trx
          .insertInto('sessions')
          .values({ key: keyOf(secret), ...session, seenAt: at, endsAt: after(at, hours * 60 * MINUTE) })
          .execute();
      });
      return secret;
    },

    async find(secret) {
      const at = now();
      const row = await standing(secret, at);
      if (row === undefined) return undefined;
      // Written once a minute at most: a page asks for many things at once, and each write waits its turn.
      const stale = row.seenAt <= after(at, -MINUTE);
      if (stale) await db.updateTable('sessions').set({ seenAt: at }).where('key', '=', row.key).execute();
      return {
        person: row.person,
        ...(row.proof !== null && { proof: row.proof }),
        idleUntil: after(stale ? at : row.seenAt, idleMinutes * MINUTE),
        endsAt: row.endsAt,
      };
    },

    async stands(secret) {
      return (await standing(secret, now())) !== undefined;
    },

    async close(secret) {
      await db.deleteFrom('sessions').where('key', '=', keyOf(secret)).execute();
    },
  };
}
