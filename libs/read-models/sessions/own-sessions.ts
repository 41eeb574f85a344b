import type { ReadModels } from '../tables/tables.js';
import { ended } from './ended.js';
import { keyOf } from './secret.js';

/** One of a person's sessions, as they are shown it. */
export interface OwnSession {
  /** Names it to its person; of no use for anything else. */
  readonly id: string;
  /** The one that asks. */
  readonly current: boolean;
  readonly beganAt: string;
  /** To the minute. */
  readonly seenAt: string;
  readonly endsAt: string;
}

/** A person's own sessions, in every browser. */
export interface OwnSessions {
  /** Those that have not ended, the latest used first. @param secret the session that asks */
  list(person: string, secret: string): Promise<readonly OwnSession[]>;
  /** Ends one of a person's; false when they have none of that id. */
  end(person: string, id: string): Promise<boolean>;
  /** Ends all of a person's but one; tells how many. @param secret the one that stays */
  endOthers(person: string, secret: string): Promise<number>;
}

/** What a session is called to its person. Not its key: that is for the database alone. */
const idOf = (key: string): string => keyOf(`shown ${key}`).slice(0, 24);

export function createOwnSessions({
  db,
  now,
  idleMinutes,
  hours,
}: {
  readonly db: ReadModels;
  readonly now: () => string;
  readonly idleMinutes: number;
  readonly hours: number;
}): OwnSessions {
  const standing = (person: string) =>
    db
      .selectFrom('sessions')
      .selectAll()
      .where('person', '=', person)
      .where((row) => row.not(ended(now(), idleMinutes)(row)))
      .orderBy('seenAt', 'desc')
      .orderBy('key')
      .execute();
  return {
    async list(person, secret) {
      const rows = await standing(person);
      return rows.map(({ key, seenAt, endsAt }) => ({
        id: idOf(key),
        current: key === keyOf(secret),
        beganAt: new Date(Date.parse(endsAt) - hours * 3_600_000).toISOString(),
        seenAt,
        endsAt,
      }));
    },
    async end(person, id) {
      const found = (await standing(person)).find(({ key }) => idOf(key) === id);
      if (found === undefined) return false;
      await db.deleteFrom('sessions').where('key', '=', found.key).execute();
      return true;
    },
    async endOthers(person, secret) {
      const others = (await standing(person)).filter(({ key }) => key !== keyOf(secret));
      const keys = others.map(({ key }) => key);
      if (keys.length > 0) await db.deleteFrom('sessions').where('key', 'in', keys).execute();
      return keys.length;
    },
  };
}
