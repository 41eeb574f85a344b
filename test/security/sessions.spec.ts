import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { need } from '../acceptance/people.js';
import { type Running, startProduct } from '../acceptance/product.js';
import { HOST, cookiesOf, logIn, publicUrl, sent, stubProvider } from './stub-provider.js';

const SEAT = 'tf-psykiatri-tovholder-municipal';
const report = '/api/revision/r1/report-need';

describe('a session in production', () => {
  let running: Running;
  let at = '2026-03-02T08:00:00.000Z';
  beforeAll(async () => {
    const settings = { publicUrl, loginsPerMinute: 1_000, idleMinutes: 30, hours: 8 };
    const entrance = { settings, provider: stubProvider() };
    running = await startProduct({ production: true, entrance, now: () => at, clockIntervalMs: 0 });
  });
  afterAll(() => running.stop());
  const begin = (query = '') => request(running.server).get(`/auth/login${query}`).set('Host', HOST);
  const back = (query: string, cookie: string) =>
    request(running.server).get(`/auth/callback${query}`).set({ Host: HOST, Cookie: cookie });

  it('has a cookie that scripts cannot read, other sites cannot send along, and neighbours cannot set', async () => {
    const begun = await begin().expect(303);
    const state = new URL(begun.headers['location']!).searchParams.get('state');
    const done = await back(`?state=${state}&as=p-1001`, sent(begun, '__Host-sporskifte-login'));
    for (const cookie of [...cookiesOf(begun), ...cookiesOf(done)]) {
      expect(cookie).toMatch(/^__Host-[\w-]+=[\w-]{43};/);
      expect(cookie).toMatch(/; Path=\/;/);
      expect(cookie).toMatch(/; HttpOnly; Secure; SameSite=Lax/);
      expect(cookie).not.toMatch(/Domain/i);
    }
  });

  it('gets a secret of its own at login, and what the browser had before is no good any more', async () => {
    const first = await logIn(running, 'p-1001');
    const second = await logIn(running, 'p-1002', first.cookie);
    expect(second.cookie).not.toBe(first.cookie);
    await first.get('/api/me').expect(401);
    await second.get('/api/me').expect(200, /"person":"p-1002"/);
  });

  it('cannot be fixed beforehand: a secret that somebody else chose is never taken over', async () => {
    const chosen = `__Host-sporskifte=${'A'.repeat(43)}`;
    const { cookie } = await logIn(running, 'p-1001', chosen);
    expect(cookie).not.toBe(chosen);
    await request(running.server).get('/api/me').set('Cookie', chosen).expect(401);
  });

  it('is not taken from a browser that sends two of them', async () => {
    const { cookie } = await logIn(running, 'p-1001');
    const two = `${cookie}; __Host-sporskifte=${'B'.repeat(43)}`;
    await request(running.server).get('/api/me').set('Cookie', two).expect(401);
  });

  it('is not begun in a browser that did not ask: a stranger’s login does not become mine', async () => {
    const theirs = await begin().expect(303);
    const mine = await begin().expect(303);
    const state = new URL(theirs.headers['location']!).searchParams.get('state');
    await back(`?state=${state}&as=p-1001`, sent(mine, '__Host-sporskifte-login')).expect(400, /Begynd forfra/);
    await back(`?state=${state}&as=p-1001`, '').expect(400, /Begynd forfra/);
  });

  it('is begun once by an answer: sent again it gives none', async () => {
    const begun = await begin().expect(303);
    const browser = sent(begun, '__Host-sporskifte-login');
    const query = `?state=${new URL(begun.headers['location']!).searchParams.get('state')}&as=p-1001`;
    await back(query, browser).expect(303);
    const again = await back(query, browser).expect(400, /allerede brugt/);
    expect(cookiesOf(again)).toEqual([]);
  });

  it.each([
    'https://ond.test/',
    '//ond.test',
    '/\\ond.test',
    '/.//ond.test',
    '\\\\ond.test',
    'javascript:alert(1)',
    '/%0d%0aSet-Cookie:x\r\n',
    '/\tond.test',
    'ond.test',
    '',
    '/../..//ond.test',
  ])('does not lead to a stranger after login: %j', async (address) => {
    const response = await begin(`?returnTo=${encodeURIComponent(address)}`);
    expect(response.status).toBe(400);
    expect(response.text).toMatch('Linket til login er forkert');
    await begin(`?returnTo=/a&returnTo=${encodeURIComponent(address)}`).expect(400);
  });

  it('leads back to where one was', async () => {
    const begun = await begin(`?returnTo=${encodeURIComponent('/revision/r1?fane=2#top')}`).expect(303);
    const state = new URL(begun.headers['location']!).searchParams.get('state');
    const done = await back(`?state=${state}&as=p-1001`, sent(begun, '__Host-sporskifte-login')).expect(303);
    expect(done.headers['location']).toBe('/revision/r1?fane=2#top');
  });

  it('lets nothing be changed without the page’s token, with another session’s, or from another site', async () => {
    const me = await logIn(running, 'p-1001');
    const other = await logIn(running, 'p-1002');
    const head = await running.product.store.head();
    const from = (headers: object) =>
      request(running.server)
        .post(report)
        .set({ Cookie: me.cookie, 'Sporskifte-Seat': SEAT, ...headers })
        .send(need);
    await from({}).expect(403, /"code":"csrf"/);
    await from({ 'X-CSRF-Token': '' }).expect(403);
    await from({ 'X-CSRF-Token': other.csrf }).expect(403);
    await from({ 'X-CSRF-Token': me.csrf, 'Sec-Fetch-Site': 'cross-site' }).expect(403);
    await from({}).type('form').expect(403);
    expect(await running.product.store.head()).toBe(head);
    await from({ 'X-CSRF-Token': me.csrf }).expect(201);
  });

  it('needs a seat for a command, and says where they are listed', async () => {
    const me = await logIn(running, 'p-1001');
    await request(running.server)
      .post(report)
      .set({ Cookie: me.cookie, 'X-CSRF-Token': me.csrf })
      .send(need)
      .expect(401, /api\/me/);
  });

  it('ends at logout, here and at the provider, and only by its own page', async () => {
    const me = await logIn(running, 'p-1001');
    const out = () => request(running.server).post('/auth/logout').type('form').set('Cookie', me.cookie);
    await out().expect(403);
    await me.get('/api/me').expect(200);
    const gone = await out().send({ csrf: me.csrf }).expect(303);
    expect(gone.headers['location']).toMatch('https://issuer.test/end?proof=the-proof');
    expect(cookiesOf(gone)[0]).toMatch(/^__Host-sporskifte=;.*1970.*Secure/);
    await me.get('/api/me').expect(401);
  });

  it('ends by itself when it is not used, and at its hour when it is', async () => {
    at = '2026-03-02T09:00:00.000Z';
    const idle = await logIn(running, 'p-1001');
    const busy = await logIn(running, 'p-1002');
    for (let minute = 20; minute < 8 * 60; minute += 20) {
      at = new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString();
      await busy.get('/api/me').expect(200);
    }
    await idle.get('/api/me').expect(401);
    at = '2026-03-02T17:00:00.000Z';
    await busy.get('/api/me').expect(401);
  });

  it('ends at once in every browser when its person is erased, and nobody else’s does', async () => {
    const administrator = await logIn(running, 'p-1037');
    const gone = [await logIn(running, 'p-1002'), await logIn(running, 'p-1002')];
    const other = await logIn(running, 'p-1001');
    const law = { reason: 'Anmodning om sletning', legalGround: 'Artikel 17' };
    await administrator.post('/api/person/p-1002/erase-person', 'kog-administrator-municipal', law).expect(200);
    for (const { get } of gone) await get('/api/me').expect(401);
    await other.get('/api/me').expect(200);
    const left = await running.product.db.selectFrom('sessions').select('person').execute();
    expect(left.map(({ person }) => person)).not.toContain('p-1002');
  });
});
