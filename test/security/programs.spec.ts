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

  it('without a seat may look, and change nothing', async () => {
    const Authorization = `Bearer ${await tokenFor('program-bi')}`;
    await request(running.server).get('/api/revision/r1').set({ Authorization }).expect(200);
    await report('r2', { Authorization, 'Sporskifte-Seat': SEAT }).expect(403, /unknown-seat/);
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
