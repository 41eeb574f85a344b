import type { PersonRow, PersonsDatabase } from './tables.js';

/** What the register holds of one person. */
export interface RegisterEntry {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
}

interface Known {
  readonly names: ReadonlyMap<string, string>;
  readonly erased: ReadonlySet<string>;
}

/** The persons whose id is a key or a word of a text somewhere in a value. */
export interface Mentioned {
  /** Their names, by id. */
  readonly names: { readonly [id: string]: string };
  /** The ids of those who have been erased. */
  readonly erased: readonly string[];
}

type Wanted = (id: string) => boolean;

/** How long a name that another process has changed may still be shown here. */
const TRUSTED_MS = 5_000;

/** Names and contact data by opaque id. */
export function createRegister(db: PersonsDatabase) {
  let kept: (Known & { readonly until: number }) | undefined;

  async function entry(id: string): Promise<RegisterEntry | undefined> {
    const row = await db.selectFrom('persons').selectAll().where('id', '=', id).executeTakeFirst();
    return row && entryOf(row);
  }
  async function known(): Promise<Known> {
    if (kept && kept.until > performance.now()) return kept;
    const rows = await db.selectFrom('persons').select(['id', 'name']).execute();
    const names = new Map(rows.filter(({ name }) => name !== '').map(({ id, name }) => [id, name]));
    const gone = await db.selectFrom('personKeys').select('person').where('erasedAt', 'is not', null).execute();
    kept = { names, erased: new Set(gone.map(({ person }) => person)), until: performance.now() + TRUSTED_MS };
    return kept;
  }

  return {
    entry,
    async all(): Promise<readonly RegisterEntry[]> {
      return (await db.selectFrom('persons').selectAll().orderBy('id').execute()).map(entryOf);
    },
    async mentioned(value: unknown): Promise<Mentioned> {
      const { names, erased } = await known();
      const ids = idsIn(value, (id) => names.has(id) || erased.has(id));
      const named = ids.filter((id) => names.has(id)).map((id) => [id, names.get(id)!] as const);
      return { names: Object.fromEntries(named), erased: ids.filter((id) => erased.has(id)) };
    },
    async write(given: Pick<RegisterEntry, 'id'> & Partial<RegisterEntry>): Promise<void> {
      const known = await entry(given.id);
      const { id, name, email, phone } = { name: '', ...known, ...given };
      const row: PersonRow = { id, name, email: email ?? null, phone: phone ?? null };
      await db
        .insertInto('persons')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, email: row.email, phone: row.phone }))
        .execute();
      kept = undefined;
    },
    async remove(id: string): Promise<void> {
      kept = undefined;
      await db.deleteFrom('persons').where('id', '=', id).execute();
      kept = undefined;
    },
  };
}

function entryOf({ id, name, email, phone }: PersonRow): RegisterEntry {
  return { id, name, ...(email !== null && { email }), ...(phone !== null && { phone }) };
}

/** What an id may be in a text: it is never a part of a longer id. */
const WORD = /[\p{L}\p{N}-]+/gu;

function idsIn(value: unknown, wanted: Wanted): readonly string[] {
  const found = new Set<string>();
  collect(value, wanted, found);
  return [...found].sort();
}

function collect(value: unknown, wanted: Wanted, found: Set<string>): void {
  if (typeof value === 'string') {
    for (const word of value.match(WORD) ?? []) if (wanted(word)) found.add(word);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      if (wanted(name)) found.add(name);
      collect(inner, wanted, found);
    }
  }
}
