import type { Protection } from '#engine/protect.js';
import { type KeyRing, createKeyRing } from './key-ring.js';
import { type MailChoice, createMailChoice } from './mail-choice.js';
import { type Mentioned, type RegisterEntry, createRegister } from './register.js';
import { reveal } from './reveal.js';
import { rewrapKeys } from './rewrap.js';
import type { PersonsDatabase } from './tables.js';

/** The names of persons, and the keys to what they have written: all of a person that can be erased. */
export interface Persons {
  /** For the engine: protects what is written. */
  readonly protection: Protection;
  /** A copy of an answer in which every protected text can be read, or says that it has been erased. */
  reveal<V>(value: V): Promise<V>;
  /** Whom a value mentions. */
  mentioned(value: unknown): Promise<Mentioned>;
  /** Everyone with an entry, ordered by id. */
  all(): Promise<readonly RegisterEntry[]>;
  /** The entry of a person, if there is one. */
  entry(id: string): Promise<RegisterEntry | undefined>;
  /** Writes an entry, or the given parts of one. */
  write(entry: Pick<RegisterEntry, 'id'> & Partial<RegisterEntry>): Promise<void>;
  /** Who wants mail. */
  readonly mail: Omit<MailChoice, 'forget'>;
  /** Ids of everybody who has an entry, a key or a choice of their own. */
  known(): Promise<readonly string[]>;
  /** When the person's key was destroyed; undefined when it was not. */
  erasedAt(id: string): Promise<string | undefined>;
  /**
   * Destroys the entry, the person's choices and the key for good, and writes over where they lay. Again does nothing
   * more.
   */
  erase(id: string, at: string): Promise<void>;
  /** Locks all keys with another master key; then these can be used no more, and must be opened anew with that one. */
  rewrap(master: Uint8Array): Promise<number>;
  close(): Promise<void>;
}

/** Persons in a database whose keys are encrypted with a master key. @param close what ends the connection */
export function createPersons(
  db: PersonsDatabase,
  master: Uint8Array,
  close: () => Promise<void> = () => db.destroy(),
): Persons {
  const ring: KeyRing = createKeyRing(db, master);
  const register = createRegister(db);
  const mail = createMailChoice(db, (person) => ring.erasedAt(person));
  return {
    protection: ring,
    reveal: (value) => reveal(value, ring),
    ...register,
    mail,
    async known() {
      const keys = await db.selectFrom('personKeys').select('person').where('wrapped', 'is not', null).execute();
      const entries = await db.selectFrom('persons').select('id').execute();
      const declined = await mail.declined();
      return [...new Set([...keys.map(({ person }) => person), ...entries.map(({ id }) => id), ...declined])].sort();
    },
    erasedAt: (id) => ring.erasedAt(id),
    async erase(id, at) {
      await register.remove(id);
      await mail.forget(id);
      await ring.destroy(id, at);
    },
    rewrap: (to) => rewrapKeys(db, master, to),
    close,
  };
}
