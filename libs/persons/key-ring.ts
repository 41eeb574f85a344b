import { sql } from 'kysely';
import { StoreUnavailable } from '#engine/event-store.js';
import type { Protection, Sealer } from '#engine/protect.js';
import { Refusal } from '#engine/refusal.js';
import { type TextKey, newKey, textKeyOf, unwrapKey, wrapKey } from './keys.js';
import { type PersonsDatabase, onPostgres } from './tables.js';

/** How long a key that another process has destroyed may still be used here. */
const TRUSTED_MS = 5_000;
const MOST_KEYS = 10_000;

/** The keys of persons, made when they are first needed. */
export interface KeyRing extends Protection {
  /** The key of texts by and about exactly these; undefined when the key of one of them is gone. Makes none. */
  textKey(subjects: readonly string[]): Promise<TextKey | undefined>;
  erasedAt(person: string): Promise<string | undefined>;
  /** Destroys a person's key. Texts that need it can never be read again, here or in any copy of the log. */
  destroy(person: string, at: string): Promise<void>;
}

/** @throws StoreUnavailable from its methods, when the keys were encrypted with another master key */
export function createKeyRing(db: PersonsDatabase, master: Uint8Array): KeyRing {
  const kept = new Map<string, { readonly key: TextKey; readonly until: number }>();

  async function ownKey(person: string): Promise<Buffer | 'erased' | undefined> {
    const row = await db.selectFrom('personKeys').selectAll().where('person', '=', person).executeTakeFirst();
    if (row === undefined) return undefined;
    if (row.wrapped === null) return 'erased';
    const key = unwrapKey(master, person, row.wrapped);
    if (key) return key;
    throw new StoreUnavailable(
      'Nøglerne til personers tekster er låst med en anden hovednøgle. Læg den rigtige fil tilbage (PERSONS_KEY_FILE).',
    );
  }

  async function ownKeyMade(person: string): Promise<Buffer | 'erased'> {
    const known = await ownKey(person);
    if (known) return known;
    await db
      .insertInto('personKeys')
      .values({ person, wrapped: wrapKey(master, person, newKey()), erasedAt: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return (await ownKey(person))!;
  }

  function find(subjects: readonly string[]): TextKey | undefined {
    const found = kept.get(subjects.join('+'));
    return found && found.until > performance.now() ? found.key : undefined;
  }

  function keep(subjects: readonly string[], keys: readonly Buffer[]): TextKey {
    const key = textKeyOf(subjects, keys);
    if (kept.size >= MOST_KEYS) kept.clear();
    kept.set(subjects.join('+'), { key, until: performance.now() + TRUSTED_MS });
    return key;
  }

  async function textKey(subjects: readonly string[]): Promise<TextKey | undefined> {
    const known = find(subjects);
    if (known) return known;
    const keys: Buffer[] = [];
    for (const subject of subjects) {
      const key = await ownKey(subject);
      if (!Buffer.isBuffer(key)) return undefined;
      keys.push(key);
    }
    return keep(subjects, keys);
  }

  return {
    textKey,
    sealerOf: textKey,
    async sealer({ author, about }): Promise<Sealer | undefined> {
      const all = [...new Set([...(author === undefined ? [] : [author]), ...about])].sort();
      if (all.length === 0) return undefined;
      const known = find(all);
      if (known) return known;
      const keys = new Map<string, Buffer>();
      for (const person of all) {
        const key = await ownKeyMade(person);
        if (key !== 'erased') keys.set(person, key);
        else if (person === author) throw erased();
      }
      return keys.size === 0 ? undefined : keep([...keys.keys()], [...keys.values()]);
    },
    async erasedAt(person) {
      const row = await db.selectFrom('personKeys').selectAll().where('person', '=', person).executeTakeFirst();
      return row?.erasedAt ?? undefined;
    },
    async destroy(person, at) {
      kept.clear();
      await db
        .insertInto('personKeys')
        .values({ person, wrapped: null, erasedAt: at })
        .onConflict((conflict) =>
          conflict
            .column('person')
            .doUpdateSet({ wrapped: null, erasedAt: at })
            .where('personKeys.erasedAt', 'is', null),
        )
        .execute();
      kept.clear();
      await writeOver(db);
    },
  };
}

/** What was deleted lies in the file until something else is written there. Rewrites it without. */
async function writeOver(db: PersonsDatabase): Promise<void> {
  if (!onPostgres(db)) {
    await sql`vacuum`.execute(db);
    return;
  }
  for (const table of ['persons', 'personKeys']) await sql`vacuum (full) ${sql.table(table)}`.execute(db);
}

/** Says to somebody who has been erased that nothing can be kept of what they do. */
export function erased(): Refusal {
  const message = 'Dine oplysninger er slettet, så det, du skriver, kan ikke gemmes. Tal med en administrator.';
  return new Refusal('person-erased', message);
}
