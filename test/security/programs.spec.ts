import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CryptoKey, SignJWT, createLocalJWKSet, exportJWK, generateKeyPair } from 'jose';
import request from 'supertest';
import { createTokens } from '../../apps/api/login/tokens.js';
import { need } from '../acceptance/people.js';
import { type Running, startProduct } from '../acceptance/product.js';
import { logIn, publicUrl, stubProvider } from './stub-provider.js';

const SEAT = 'tf-psykiatri-tovholder-municipal';
const issuer = 'https://issuer.test';

describe('a program with a token', () => {
  let running: Running;
  let key: CryptoKey;
  beforeAll(async () => {
    const pair = await generateKeyPair('ES256', { extractable: true });
    key = pair.privateKey;
    const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(pair.publicKey)), alg: 'ES256' }] });
    const tokens = createTokens({ issuer, audience: 'api', algorithms: ['ES256'], personClaim: 'sub', keys });
    const entrance = { settings: { publicUrl }, provider: stubProvider(), tokens };
    running = await startProduct({ production: true, entrance });
  });
  afterAll(() => running.stop());

  const tokenFor = (person: string) =>
    new SignJWT({ iss: issuer, aud: 'api', sub: person })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(key);
  const report = (id: string, headers: Record<string, string>) =>
    request(running.server).post(`/api/revision/${id}/report-need`).set(headers).send(need);

  it('acts in a seat that its id has been given, without a page’s token, and in no other', async () => {
    const Authorization = `Bearer ${await tokenFor('p-1001')}`;
    await report('r1', { Authorization, 'Sporskifte-Seat': SEAT }).expect(201);
    await report('r2', { Authorization, 'Sporskifte-Seat': 'tf-psykiatri-tovholder-regional' }).expect(403);
    await report('r2', { Authorization }).expect(401, /Vælg, hvilken post/);
    await request(running.server)
      .get('/api/me')
      .set({ Authorization })
      .expect(200, /"via":"token"/);
  });

  it('that nobody has given a right sees what is public, and changes nothing', async () => {
    const Authorization = `Bearer ${await tokenFor('program-bi')}`;
    await request(running.server).get('/api/revision/r1').set({ Authorization }).expect(404);
    await request(running.server).get('/api/body/kog').set({ Authorization }).expect(200);
    await report('r2', { Authorization, 'Sporskifte-Seat': SEAT }).expect(403, /unknown-seat/);
  });

  it('reads what it was given the right to, from when another has approved it until it is taken back', async () => {
    const Authorization = `Bearer ${await tokenFor('program-tal')}`;
    const day = new Date().toISOString().slice(0, 10);
    const proposer = await logIn(running, 'p-1037');
    const approver = await logIn(running, 'p-1038');
    const right = '/api/serviceClient/tal';
    const read = () => request(running.server).get('/api/revision/r1').set({ Authorization });
    await proposer
      .post(`${right}/propose-right`, 'kog-administrator-municipal', {
        client: 'program-tal',
        name: 'Tal',
        rights: ['readInternal'],
        from: '2026-01-01',
        to: day > '2026-12-31' ? day : '2026-12-31',
        purpose: 'Henter tal til opfølgningen',
        legalGround: 'Databehandleraftalen',
      })
      .expect(201);
    await read().expect(404);
    await proposer.post(`${right}/approve-right`, 'kog-administrator-municipal').expect(409, /ikke selv godkende/);
    await approver.post(`${right}/approve-right`, 'kog-administrator-regional').expect(200);
    await read().expect(200);
    await report('r3', { Authorization, 'Sporskifte-Seat': SEAT }).expect(403, /ikke ret til at give kommandoer/);
    await approver
      .post(`${right}/revoke-right`, 'kog-administrator-regional', { reason: 'Der er ikke brug for det mere' })
      .expect(200);
    await read().expect(404);
  });

  it('is refused with a wrong one, even beside a session that is good', async () => {
    const me = await logIn(running, 'p-1001');
    await me
      .get('/api/me')
      .set('Authorization', 'Bearer a.b.c')
      .expect(401, /Adgangsbeviset/);
    await me
      .get('/api/me')
      .set('Authorization', `Bearer ${await tokenFor('system')}`)
      .expect(401);
  });

  it('is not let in by a session’s cookie value sent as a token', async () => {
    const me = await logIn(running, 'p-1001');
    const Authorization = `Bearer ${me.cookie.split('=')[1]}`;
    expect((await request(running.server).get('/api/me').set({ Authorization })).status).toBe(401);
  });
});
