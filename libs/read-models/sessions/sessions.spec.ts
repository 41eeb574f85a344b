import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openMemoryStore } from '#event-store/memory/open.js';
import { prepareTables } from '../database/prepare.js';
import { type World, createWorld } from '../spec/world.js';
import { endSessions } from './end-sessions.js';
import { createLogins } from './logins.js';
import { createOwnSessions } from './own-sessions.js';
import { keyOf } from './secret.js';
import { createSessions } from './sessions.js';

let world: World;
let at: string;
const now = () => at;
beforeEach(() => {
  world = createWorld(openMemoryStore());
  at = '2026-03-02T08:00:00.000Z';
});
afterEach(() => world.close());

const open = async (idleMinutes = 30, hours = 8) => {
  const db = await world.open();
  return { db, sessions: createSessions({ db, now, idleMinutes, hours }) };
};

describe('a session', () => {
  it('is found by the secret it was opened with, and by no other', async () => {
    const { sessions } = await open();
    const secret = await sessions.open({ person: 'p-1' });
    expect(await sessions.find(secret)).toMatchObject({
      person: 'p-1',
      endsAt: '2026-03-02T16:00:00.000Z',
    });
    expect(await sessions.find(`${secret}x`)).toBeUndefined();
  });

  it('gets a secret that nobody has had, which the database does not hold', async () => {
    const { db, sessions } = await open();
    const secrets = [await sessions.open({ person: 'p-1' }), await sessions.open({ person: 'p-1' })];
    expect(new Set(secrets).size).toBe(2);
    const rows = JSON.stringify(await db.selectFrom('sessions').selectAll().execute());
    for (const secret of secrets) expect(rows).not.toMatch(secret);
  });

  it('ends when nothing is asked for a while, and goes on when something is', async () => {
    const { sessions } = await open();
    const secret = await sessions.open({ person: 'p-1' });
    for (const minute of ['08:29', '08:58', '09:27']) {
      at = `2026-03-02T${minute}:00.000Z`;
      expect(await sessions.find(secret)).toBeDefined();
    }
    at = '2026-03-02T09:57:00.000Z';
    expect(await sessions.find(secret)).toBeUndefined();
  });

  it('ends at its hour however busy it is', async () => {
    const { sessions } = await open(600, 8);
    const secret = await sessions.open({ person: 'p-1' });
    at = '2026-03-02T15:59:00.000Z';
    expect(await sessions.find(secret)).toBeDefined();
    at = '2026-03-02T16:00:00.000Z';
    expect(await sessions.find(secret)).toBeUndefined();
  });

  it('is gone when it is closed', async () => {
    const { sessions } = await open();
    const secret = await sessions.open({ person: 'p-1' });
    await sessions.close(secret);
    expect(await sessions.find(secret)).toBeUndefined();
  });

  it('leaves nothing of those that have ended when the next is opened', async () => {
    const { db, sessions } = await open();
    await sessions.open({ person: 'p-1' });
    at = '2026-03-03T08:00:00.000Z';
    await sessions.open({ person: 'p-2' });
    expect(await db.selectFrom('sessions').select('person').execute()).toEqual([{ person: 'p-2' }]);
  });
});

describe('what the identity provider gave', () => {
  const name = 'Åse Prøve';
  const given = { person: 'p-1', proof: `bevis for ${name}`, subject: 'aase@prøve.dk', login: 'login-1' };

  it('is read again by the browser that has the secret, and by nobody who has the database', async () => {
    const { db, sessions } = await open();
    const secret = await sessions.open(given);
    expect(await sessions.proof(secret)).toBe(given.proof);
    const tables = [
      await db.selectFrom('sessions').selectAll().execute(),
      await db.selectFrom('sessionMarks').selectAll().execute(),
    ];
    const all = JSON.stringify(tables);
    expect(all).toMatch('p-1');
    for (const word of [name, 'bevis', 'aase', 'login-1', Buffer.from(given.proof).toString('base64url').slice(0, 8)]) {
      expect(all).not.toMatch(word);
    }
  });

  it('is not read when it has been changed or moved to another session', async () => {
    const { db, sessions } = await open();
    const [one, other] = [await sessions.open(given), await sessions.open({ person: 'p-2' })];
    const { proof } = await db
      .selectFrom('sessions')
      .select('proof')
      .where('person', '=', 'p-1')
      .executeTakeFirstOrThrow();
    await db.updateTable('sessions').set({ proof }).where('person', '=', 'p-2').execute();
    expect(await sessions.proof(other)).toBeUndefined();
    for (const spoiled of [`${proof!.slice(0, -2)}AA`, 's1.', 's1.AAAA', 'eyJ.clear.text']) {
      await db.updateTable('sessions').set({ proof: spoiled }).where('person', '=', 'p-1').execute();
      expect(await sessions.proof(one)).toBeUndefined();
    }
  });

  it('is forgotten where an earlier version kept it in clear text', async () => {
    const { db, sessions } = await open();
    const secret = await sessions.open(given);
    await db.updateTable('sessions').set({ proof: 'eyJ.clear.text' }).execute();
    await prepareTables(db);
    expect(await db.selectFrom('sessions').select('proof').execute()).toEqual([{ proof: null }]);
    expect(await sessions.find(secret)).toMatchObject({ person: 'p-1' });
  });
});

describe('a provider that has logged somebody out', () => {
  const twice = async () => {
    const opened = await open();
    const { sessions } = opened;
    const first = await sessions.open({ person: 'p-1', subject: 's', login: 'a' });
    const second = await sessions.open({ person: 'p-1', subject: 's', login: 'b' });
    const other = await sessions.open({ person: 'p-2', subject: 't', login: 'c' });
    return { ...opened, first, second, other };
  };
  const stand = async ({ sessions, first, second, other }: Awaited<ReturnType<typeof twice>>) =>
    Promise.all([first, second, other].map((secret) => sessions.stands(secret)));

  it('ends all of that person’s sessions, and no other’s', async () => {
    const all = await twice();
    expect(await all.sessions.closeLoggedOut({ subject: 's', at })).toBe(2);
    expect(await stand(all)).toEqual([false, false, true]);
  });

  it('ends the one login it names, and not the person’s others', async () => {
    const all = await twice();
    expect(await all.sessions.closeLoggedOut({ subject: 's', login: 'b', at })).toBe(1);
    expect(await stand(all)).toEqual([true, false, true]);
  });

  it('ends nothing that began afterwards, nothing by a name of the other kind, and nothing unnamed', async () => {
    const all = await twice();
    const before = '2026-03-02T07:59:59.000Z';
    expect(await all.sessions.closeLoggedOut({ subject: 's', at: before })).toBe(0);
    expect(await all.sessions.closeLoggedOut({ subject: 'a', at })).toBe(0);
    expect(await all.sessions.closeLoggedOut({ login: 's', at })).toBe(0);
    expect(await all.sessions.closeLoggedOut({ at })).toBe(0);
    expect(await stand(all)).toEqual([true, true, true]);
  });

  it('leaves no marks of sessions that have ended when the next begins', async () => {
    const { db, sessions, first } = await twice();
    await sessions.close(first);
    await sessions.open({ person: 'p-3' });
    expect(await db.selectFrom('sessionMarks').select('key').execute()).toHaveLength(4);
  });
});

describe('a person’s own sessions', () => {
  const two = async () => {
    const { db, sessions } = await open();
    const own = createOwnSessions({ db, now, idleMinutes: 30, hours: 8 });
    const here = await sessions.open({ person: 'p-1' });
    at = '2026-03-02T08:10:00.000Z';
    const there = await sessions.open({ person: 'p-1' });
    const other = await sessions.open({ person: 'p-2' });
    return { sessions, own, here, there, other };
  };

  it('are listed with which one asks, and without what could be used to be somebody', async () => {
    const { own, here, there } = await two();
    const listed = await own.list('p-1', here);
    expect(listed).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{24}$/),
        current: false,
        beganAt: at,
        seenAt: at,
        endsAt: expect.any(String),
      },
      expect.objectContaining({ current: true, beganAt: '2026-03-02T08:00:00.000Z' }),
    ]);
    for (const secret of [here, there, keyOf(here), keyOf(there)]) {
      expect(JSON.stringify(listed)).not.toMatch(secret.slice(0, 24));
    }
  });

  it('can be ended one by one by that person alone', async () => {
    const { sessions, own, here, there, other } = await two();
    const [theirs] = await own.list('p-2', other);
    expect(await own.end('p-1', theirs!.id)).toBe(false);
    expect(await own.end('p-1', 'findes-ikke')).toBe(false);
    const [, , ...none] = await own.list('p-1', here);
    expect(none).toEqual([]);
    expect(await own.end('p-1', (await own.list('p-1', here))[0]!.id)).toBe(true);
    expect([await sessions.stands(here), await sessions.stands(there), await sessions.stands(other)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('can all be ended but the one that asks', async () => {
    const { sessions, own, here, there, other } = await two();
    expect(await own.endOthers('p-1', here)).toBe(1);
    expect(await own.endOthers('p-1', here)).toBe(0);
    expect([await sessions.stands(here), await sessions.stands(there), await sessions.stands(other)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('are not listed when they have ended', async () => {
    const { own, here } = await two();
    at = '2026-03-02T08:35:00.000Z';
    expect(await own.list('p-1', here)).toHaveLength(1);
  });
});

describe('a login under way', () => {
  const begun = { memory: '{}', returnTo: '/auth' };

  it('comes back once', async () => {
    const logins = createLogins({ db: await world.open(), now });
    await logins.begin('state', 'browser', begun);
    expect(await logins.take('state', 'browser')).toEqual(begun);
    expect(await logins.take('state', 'browser')).toBeUndefined();
  });

  it('does not come back to another browser, or under another state, and is not lost by the attempt', async () => {
    const logins = createLogins({ db: await world.open(), now });
    await logins.begin('state', 'browser', begun);
    expect(await logins.take('state', 'other')).toBeUndefined();
    expect(await logins.take('other', 'browser')).toBeUndefined();
    expect(await logins.take('state', 'browser')).toEqual(begun);
  });

  it('does not come back after ten minutes', async () => {
    const logins = createLogins({ db: await world.open(), now });
    await logins.begin('state', 'browser', begun);
    at = '2026-03-02T08:10:00.000Z';
    expect(await logins.take('state', 'browser')).toBeUndefined();
  });
});

describe('all sessions of a person', () => {
  it('end at once with their marks, and no other’s', async () => {
    const { db, sessions } = await open();
    const secrets = [
      await sessions.open({ person: 'p-1', subject: 's', login: 'a' }),
      await sessions.open({ person: 'p-1', subject: 's', login: 'b' }),
    ];
    const other = await sessions.open({ person: 'p-2', subject: 't', login: 'c' });
    expect(await endSessions(db, 'p-1')).toBe(2);
    for (const secret of secrets) expect(await sessions.stands(secret)).toBe(false);
    expect(await sessions.stands(other)).toBe(true);
    expect(await db.selectFrom('sessionMarks').selectAll().execute()).toHaveLength(2);
    expect(await endSessions(db, 'p-1')).toBe(0);
  });
});
