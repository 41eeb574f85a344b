import type { ReadModels } from '../tables/tables.js';
import { keyOf } from './secret.js';

/** What is remembered while a person is at the identity provider. */
export interface Begun {
  readonly memory: string;
  readonly returnTo: string;
}

/** Logins under way. Each comes back once, to the browser that began it, within ten minutes. */
export interface Logins {
  /** @param state what the provider sends back; @param browser the secret in the cookie of the browser that begins */
  begin(state: string, browser: string, begun: Begun): Promise<void>;
  /** Takes a login out: the second time, in another browser or too late there is none. */
  take(state: string, browser: string): Promise<Begun | undefined>;
}

const PATIENCE_MS = 10 * 60_000;

/** Logins under way, in the database of read models: the answer may come to another process than the one that asked. */
export function createLogins({ db, now }: { readonly db: ReadModels; readonly now: () => string }): Logins {
  return {
    async begin(state, browser, { memory, returnTo }) {
      const at = now();
      const endsAt = new Date(Date.parse(at) + PATIENCE_MS).toISOString();
      await db.deleteFrom('logins').where('endsAt', '<=', at).execute();
      await db
        .insertInto('logins')
        .values({ key: keyOf(state), browser: keyOf(browser), memory, returnTo, endsAt })
        .execute();
    },

    async take(state, browser) {
      return db
        .deleteFrom('logins')
        .where('key', '=', keyOf(state))
        .where('browser', '=', keyOf(browser))
        .where('endsAt', '>', now())
        .returning(['memory', 'returnTo'])
        .executeTakeFirst();
    },
  };
}
