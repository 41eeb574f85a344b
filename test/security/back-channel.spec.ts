import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type JWTPayload, SignJWT, UnsecuredJWT, generateKeyPair } from 'jose';
import request from 'supertest';
import { oidcProvider } from '../../apps/api/login/oidc.js';
import { Listener, addressOf } from '../acceptance/listener.js';
import { need } from '../acceptance/people.js';
import { type Running, startProduct } from '../acceptance/product.js';
import { type Issuer, startIssuer } from './issuer.js';
import { logIn, publicUrl, stubProvider } from './stub-provider.js';

const EVENT = { 'http://schemas.openid.net/event/backchannel-logout': {} };

describe('logout that the identity provider tells us of', () => {
  let issuer: Issuer;
  let running: Running;
  beforeAll(async () => {
    issuer = await startIssuer();
    const settings = { publicUrl, loginsPerMinute: 1_000 };
    const { address, clientId } = issuer;
    const options = { clientId, clientSecret: 'x', scope: 'openid', personClaim: 'sub', insecure: true };
    const { loggedOut } = oidcProvider({ ...options, issuer: () => address });
    const provider = { ...stubProvider(), loggedOut: (token: unknown) => loggedOut!(token) };
    running = await startProduct({ production: true, entrance: { settings, provider } });
  });
  afterAll(async () => {
    await running.stop();
    await issuer.stop();
  });

  const seconds = () => Math.floor(Date.now() / 1_000);
  const claims = (more: JWTPayload = {}): JWTPayload => ({
    iss: issuer.address,
    aud: issuer.clientId,
    iat: seconds(),
    exp: seconds() + 120,
    jti: 'one',
    events: EVENT,
    sub: 'subject-p-1001',
    ...more,
  });
  const without = (name: string): JWTPayload =>
    Object.fromEntries(Object.entries(claims()).filter(([claim]) => claim !== name));
  const tell = (token: string) =>
    request(running.server).post('/auth/backchannel-logout').type('form').send({ logout_token: token });

  it('ends every session of the one it names, and nobody else’s', async () => {
    const [one, again, other] = [
      await logIn(running, 'p-1001'),
      await logIn(running, 'p-1001'),
      await logIn(running, 'p-1002'),
    ];
    const answer = await tell(await issuer.sign(claims(), { typ: 'logout+jwt' })).expect(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.text).toBe('');
    await one.get('/api/me').expect(401);
    await again.get('/api/me').expect(401);
    await other.get('/api/me').expect(200);
  });

  it('ends nothing that began long after the message was made: an old one is of no use to anybody', async () => {
    const token = await issuer.sign(claims({ iat: seconds() - 100 }));
    const me = await logIn(running, 'p-1001');
    await tell(token).expect(200);
    await me.get('/api/me').expect(200);
  });

  const forged: [string, () => string | Promise<string>][] = [
    ['is signed by nobody', () => new UnsecuredJWT(claims()).encode()],
    [
      'is signed by somebody else',
      async () =>
        new SignJWT(claims())
          .setProtectedHeader({ alg: 'ES256', kid: 'one' })
          .sign((await generateKeyPair('ES256')).privateKey),
    ],
    [
      'is signed with the public key as a secret',
      () =>
        new SignJWT(claims())
          .setProtectedHeader({ alg: 'HS256', kid: 'one' })
          .sign(new TextEncoder().encode(JSON.stringify(issuer.publicJwk))),
    ],
    ['is a token for login', () => issuer.sign({ ...without('events'), nonce: 'x' })],
    ['has a nonce', () => issuer.sign(claims({ nonce: 'x' }))],
    ['says nothing of logout', () => issuer.sign(claims({ events: {} }))],
    [
      'says something else of logout',
      () => issuer.sign(claims({ events: { ...EVENT, 'http://schemas.openid.net/event/backchannel-logout': 'ja' } })),
    ],
    ['names nobody', () => issuer.sign(without('sub'))],
    ['is meant for somebody else', () => issuer.sign(claims({ aud: 'another' }))],
    ['comes from somebody else', () => issuer.sign(claims({ iss: 'https://ond.test' }))],
    ['has expired', () => issuer.sign(claims({ exp: seconds() - 60 }))],
    ['never expires', () => issuer.sign(without('exp'))],
    ['does not say when it was made', () => issuer.sign(without('iat'))],
    ['has no id', () => issuer.sign(without('jti'))],
    ['is another kind of token', () => issuer.sign(claims(), { typ: 'at+jwt' })],
    ['is no token', () => 'ikke.et.bevis'],
    ['is empty', () => ''],
  ];
  it.each(forged)('is refused when the message %s, and ends nothing', async (_what, make) => {
    const me = await logIn(running, 'p-1001');
    const refused = await tell(await make()).expect(400);
    expect(refused.headers['content-type']).toMatch('application/problem+json');
    await me.get('/api/me').expect(200);
  });

  it('is refused as anything but a form, and where there is more than one token', async () => {
    const token = await issuer.sign(claims());
    const to = () => request(running.server).post('/auth/backchannel-logout');
    await to().expect(400);
    await to().type('form').send(`logout_token=${token}&logout_token=${token}`).expect(400);
    await request(running.server).get('/auth/backchannel-logout').expect(401);
  });
});

describe('a person’s own sessions', () => {
  let running: Running;
  beforeAll(async () => {
    const entrance = { settings: { publicUrl, loginsPerMinute: 1_000 }, provider: stubProvider() };
    running = await startProduct({ production: true, entrance });
  });
  afterAll(() => running.stop());
  const end = (path: string, { cookie, csrf }: { cookie: string; csrf: string }) =>
    request(running.server).post(path).set({ Cookie: cookie, 'X-CSRF-Token': csrf });
  const listed = async (me: { get(path: string): request.Test }) =>
    ((await me.get('/api/me/sessions').expect(200)).body as { items: { id: string; current: boolean }[] }).items;

  it('are seen and ended by that person, and not by another who knows the id', async () => {
    const [here, there, other] = [
      await logIn(running, 'p-1001'),
      await logIn(running, 'p-1001'),
      await logIn(running, 'p-1002'),
    ];
    const mine = await listed(here);
    expect(mine.map(({ current }) => current).toSorted()).toEqual([false, true]);
    const { id } = mine.find(({ current }) => !current)!;
    await end(`/api/me/sessions/${id}/end`, other).expect(404, /unknown-session/);
    await there.get('/api/me').expect(200);
    await end(`/api/me/sessions/${id}/end`, here).expect(200, { ended: 1 });
    await there.get('/api/me').expect(401);
    await here.get('/api/me').expect(200);
    expect(await listed(other)).toHaveLength(1);
  });

  it('are not ended without the page’s token, and not shown to who has no session', async () => {
    const [here, there] = [await logIn(running, 'p-1003'), await logIn(running, 'p-1003')];
    await request(running.server).post('/api/me/sessions/end-others').set('Cookie', here.cookie).expect(403, /csrf/);
    await there.get('/api/me').expect(200);
    await request(running.server).get('/api/me/sessions').expect(401);
    await end('/api/me/sessions/end-others', here).expect(200, { ended: 1 });
    await there.get('/api/me').expect(401);
  });

  it('end what was opened by them: nothing more is told on the stream of changes', async () => {
    const [here, there] = [await logIn(running, 'p-1001'), await logIn(running, 'p-1001')];
    const listener = await Listener.at(`${await addressOf(running)}/api/stream`, { Cookie: there.cookie });
    await end('/api/me/sessions/end-others', here).expect(200);
    await here.post('/api/revision/r1/report-need', 'tf-psykiatri-tovholder-municipal', need).expect(201);
    expect(await listener.rest()).not.toMatch('r1');
  });
});
