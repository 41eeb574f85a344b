import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openMemoryStore } from '#event-store/memory/open.js';
import { type World, createWorld } from '../spec/world.js';
import { createLogins } from './logins.js';
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
