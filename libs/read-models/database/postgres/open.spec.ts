import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { StoreUnavailable } from '#engine/event-store.js';
import { fenceOf } from '../../leases/fence.js';
import { takeLease } from '../../leases/leases.js';
import { postgresSchema } from '../../spec/database.js';
import { until } from '../../spec/world.js';
import type { ReadModels } from '../../tables/tables.js';
import { isPostgresUrl, placeOf } from './address.js';
import { type PostgresOptions, openPostgresReadModels } from './open.js';

let schema: ReturnType<typeof postgresSchema>;
let opened: ReadModels[] = [];
beforeEach(() => {
  schema = postgresSchema();
});
afterEach(async () => {
  await Promise.all(opened.map((db) => db.destroy()));
  opened = [];
  await schema.drop();
});

async function open(options: Partial<PostgresOptions> = {}): Promise<ReadModels> {
  const db = await openPostgresReadModels({ url: await schema.url(), ...options });
  opened.push(db);
  return db;
}

/** The Danish reason, once it is sure that neither it nor what caused it shows the password. */
async function reasonOf(work: Promise<unknown>, url: string): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(StoreUnavailable);
  const { reason, cause } = error as StoreUnavailable;
  expect(`${reason} ${String(cause)} ${JSON.stringify(cause)}`).not.toContain(new URL(url).password);
  return reason;
}

async function changed(change: (url: URL) => void): Promise<string> {
  const url = new URL(await schema.url());
  change(url);
  return url.href;
}

describe('opening the read models in a PostgreSQL', () => {
  it('makes the tables once, however many processes open an empty database at the same moment', async () => {
    const all = await Promise.all([open(), open(), open(), open()]);
    for (const db of all) {
      expect(await db.selectFrom('checkpoints').select('name').orderBy('name').execute()).toEqual([
        { name: 'audit' },
        { name: 'parties' },
        { name: 'runs' },
        { name: 'worklist' },
      ]);
    }
  });

  it('makes nothing when it is opened for reading, and says what to start', async () => {
    const reading = await open({ forReading: true });
    const reason = await reasonOf(reading.selectFrom('runs').selectAll().execute(), await schema.url());
    expect(reason).toMatch(/er ikke lavet endnu.*npm run start:worker/);
    await open();
    expect(await reading.selectFrom('runs').selectAll().execute()).toEqual([]);
  });

  it('orders text by code point, as SQLite does, whatever language the database was made for', async () => {
    const db = await open();
    const policies = ['a-b', 'aa', 'B', 'å', 'a b', 'ab'];
    for (const policy of policies) await db.insertInto('policyCheckpoints').values({ policy, position: '' }).execute();
    const rows = await db.selectFrom('policyCheckpoints').select('policy').orderBy('policy').execute();
    expect(rows.map(({ policy }) => policy)).toEqual([...policies].sort());
  });

  it('goes on with a new connection when those it had were closed', async () => {
    const db = await open();
    const others = sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'sporskifte' and datname = current_database() and pid <> pg_backend_pid()`;
    const [one, other] = [await open(), db];
    await one.selectFrom('runs').select('id').execute();
    await others.execute(other);
    const again = async (): Promise<unknown> => one.selectFrom('runs').select('id').execute();
    expect(await again().catch(again)).toEqual([]);
  });
});

describe('a process that freezes in the middle of a transaction', () => {
  it('loses what it was writing and its locks within seconds, so that another can take over', async () => {
    const [frozen, other] = [await open(), await open()];
    await takeLease(frozen, 'clock', 'frozen', 1);
    let taken: unknown;
    const writing = frozen.transaction().execute(async (trx) => {
      await trx.insertInto('policyCheckpoints').values({ policy: 'frozen', position: '' }).execute();
      await fenceOf({ name: 'clock', token: 1 }, () => {})(trx);
      await until(
        'another has taken over',
        async () => (taken = await takeLease(other, 'clock', 'w2', 60_000)) !== undefined,
      );
      // It wakes up.
      await trx.insertInto('policyCheckpoints').values({ policy: 'awake', position: '' }).execute();
    });
    await expect(writing).rejects.toThrow(StoreUnavailable);
    expect(taken).toEqual({ name: 'clock', token: 2 });
    expect(await other.selectFrom('policyCheckpoints').selectAll().execute()).toEqual([]);
    expect(await frozen.selectFrom('runs').selectAll().execute()).toEqual([]);
  });
});

describe('a PostgreSQL that cannot be used', () => {
  it('says in Danish that the password is wrong', async () => {
    const url = await changed((it) => {
      it.username = 'findes-ikke';
      it.password = 'hemmelig-men-forkert';
    });
    expect(await reasonOf(open({ url }), url)).toMatch(/afviser brugeren eller kodeordet i DATABASE_URL/);
  });

  it('says in Danish that the database does not exist', async () => {
    const url = await changed((it) => (it.pathname = '/findes-ikke'));
    expect(await reasonOf(open({ url }), url)).toMatch(/databasen .*\/findes-ikke findes ikke/);
  });

  it('says in Danish that nobody answers', async () => {
    const url = await changed((it) => (it.port = '1'));
    expect(await reasonOf(open({ url }), url)).toMatch(/PostgreSQL på \S+:1\/\w+ svarer ikke/);
  });
});

describe('the address of a PostgreSQL', () => {
  it('is one that the driver can read', () => {
    expect(isPostgresUrl('postgres://sporskifte:kode%20ord@db.example:5432/sporskifte?sslmode=require')).toBe(true);
    expect(isPostgresUrl('postgresql://localhost/sporskifte')).toBe(true);
    for (const wrong of ['localhost', 'mysql://h/d', 'postgres://h', 'postgres:///d', 'postgres://u:100%@h/d', '', 7]) {
      expect(isPostgresUrl(wrong)).toBe(false);
    }
  });

  it('is shown without user and password', () => {
    expect(placeOf('postgres://bruger:hemmelig@db.example/sporskifte')).toBe('db.example:5432/sporskifte');
  });
});
