import type { ReadModels } from '../tables/tables.js';
import { ended } from './ended.js';
import { openProof, sealProof } from './sealed-proof.js';
import { keyOf, newSecret } from './secret.js';

/** Someone who is logged in. */
export interface Session {
  readonly person: string;
  /** When it ends if nothing more is asked; ISO 8601 in UTC. */
  readonly idleUntil: string;
  /** When it ends however busy it is. */
  readonly endsAt: string;
}

/** Who begins a session, and what their identity provider calls them and this login of theirs. */
export interface Opening {
  readonly person: string;
  readonly proof?: string;
  readonly subject?: string;
  readonly login?: string;
}

/** Whom an identity provider has logged out: one login, or all of a subject's, that began before an instant. */
export interface LoggedOut {
  readonly subject?: string | undefined;
  readonly login?: string | undefined;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/**
 * Who is logged in, kept on the server, by id: names are in the register alone, where they can be erased. A secret is
 * known only to the browser it was given to.
 */
export interface Sessions {
  /** Begins a session and answers with its secret, which nobody has had before. */
  open(who: Opening): Promise<string>;
  /** The session of a secret, or undefined when there is none or it has ended. Counts as use. */
  find(secret: string): Promise<Session | undefined>;
  /** What the identity provider gave at login and wants back at logout, if it gave anything. Does not count as use. */
  proof(secret: string): Promise<string | undefined>;
  /** Whether a secret's session has not ended. Does not count as use. */
  stands(secret: string): Promise<boolean>;
  /** Ends it at once, in every window. */
  close(secret: string): Promise<void>;
  /** Ends those that the identity provider has ended; tells how many. A login after that instant goes on. */
  closeLoggedOut(which: LoggedOut): Promise<number>;
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
  const standing = (secret: string, at: string) =>
    db
      .selectFrom('sessions')
      .selectAll()
      .where('key', '=', keyOf(secret))
      .where((row) => row.not(ended(at, idleMinutes)(row)))
      .executeTakeFirst();

  return {
    async open({ person, proof, subject, login }) {
      const secret = newSecret();
      const at = now();
      const key = keyOf(secret);
      const session = { person, proof: proof === undefined ? null : sealProof(secret, proof) };
      const marks = marksOf({ subject, login });
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('sessions').where(ended(at, idleMinutes)).execute();
        await trx
          .insertInto('sessions')
          .values({ key, ...session, seenAt: at, endsAt: after(at, hours * 60 * MINUTE) })
          .execute();
        const standing = trx.selectFrom('sessions').select('key');
        await trx.deleteFrom('sessionMarks').where('key', 'not in', standing).execute();
        if (marks.length > 0) {
          await trx
            .insertInto('sessionMarks')
            .values(marks.map((mark) => ({ key, mark })))
            .execute();
        }
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
        idleUntil: after(stale ? at : row.seenAt, idleMinutes * MINUTE),
        endsAt: row.endsAt,
      };
    },

    async proof(secret) {
      const row = await standing(secret, now());
      return row?.proof ? openProof(secret, row.proof) : undefined;
    },

    async stands(secret) {
      return (await standing(secret, now())) !== undefined;
    },

    async close(secret) {
      await db.deleteFrom('sessions').where('key', '=', keyOf(secret)).execute();
    },

    async closeLoggedOut({ subject, login, at }) {
      // One login where it is named: the subject's others go on.
      const [mark] = login === undefined ? marksOf({ subject }) : marksOf({ login });
      if (mark === undefined) return 0;
      const marked = db.selectFrom('sessionMarks').select('key').where('mark', '=', mark);
      const { numDeletedRows } = await db
        .deleteFrom('sessions')
        .where('key', 'in', marked)
        .where('endsAt', '<=', after(at, hours * 60 * MINUTE))
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

/** What a provider calls somebody, so that it can be found but not read: it may be a name, or a mail address. */
function marksOf({ subject, login }: Pick<LoggedOut, 'subject' | 'login'>): string[] {
  return [
    ...(subject === undefined ? [] : [keyOf(`subject ${subject}`)]),
    ...(login === undefined ? [] : [keyOf(`login ${login}`)]),
  ];
}
