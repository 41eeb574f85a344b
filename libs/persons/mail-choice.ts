import { erased } from './key-ring.js';
import type { PersonsDatabase } from './tables.js';

/** Whether people want mail: everybody does who has not said no, and nobody can say it for them. */
export interface MailChoice {
  /** Ids of those who want none. */
  declined(): Promise<ReadonlySet<string>>;
  wanted(person: string): Promise<boolean>;
  /** Again does nothing more. @throws Refusal `person-erased` */
  choose(person: string, wanted: boolean): Promise<void>;
  forget(person: string): Promise<void>;
}

/** @param erasedAt of the keys, so that nothing is kept of one who has been erased */
export function createMailChoice(
  db: PersonsDatabase,
  erasedAt: (person: string) => Promise<string | undefined>,
): MailChoice {
  const own = (person: string) => db.selectFrom('mailDeclined').select('person').where('person', '=', person);
  const forget = async (person: string): Promise<void> => {
    await db.deleteFrom('mailDeclined').where('person', '=', person).execute();
  };
  return {
    forget,
    async declined() {
      const rows = await db.selectFrom('mailDeclined').select('person').execute();
      return new Set(rows.map(({ person }) => person));
    },
    wanted: async (person) => (await own(person).executeTakeFirst()) === undefined,
    async choose(person, wanted) {
      if ((await erasedAt(person)) !== undefined) throw erased();
      if (wanted) return forget(person);
      const row = db.insertInto('mailDeclined').values({ person });
      await row.onConflict((conflict) => conflict.doNothing()).execute();
    },
  };
}
