import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { municipalTovholder, need } from '../acceptance/people.js';
import { type Running, startProduct } from '../acceptance/product.js';
import { HOST, logIn, publicUrl, stubProvider } from './stub-provider.js';

const SEAT = 'tf-psykiatri-tovholder-municipal';

describe('in a minute', () => {
  let running: Running;
  beforeAll(async () => {
    const settings = { publicUrl, loginsPerMinute: 6, commandsPerMinute: 3, trustedProxies: 1 };
    running = await startProduct({ production: true, entrance: { settings, provider: stubProvider() } });
  });
  afterAll(() => running.stop());

  it('a person may change so much, and another is not held up by it; reading is free', async () => {
    const [one, other] = [await logIn(running, 'p-1001'), await logIn(running, 'p-1002')];
    for (const id of ['r1', 'r2', 'r3']) await one.post(`/api/revision/${id}/report-need`, SEAT, need).expect(201);
    const head = await running.product.store.head();
    const refused = await one.post('/api/revision/r4/report-need', SEAT, need).expect(429, /Vent et minut/);
    expect(refused.headers['content-type']).toMatch('application/problem+json');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(await running.product.store.head()).toBe(head);
    await one.get('/api/revision/r1').expect(200);
    await other.post('/api/revision/r4/report-need', 'tf-psykiatri-tovholder-regional', need).expect(201);
  });

  it('an address may try to log in so often, and another address is not held up by it', async () => {
    const from = (address: string) =>
      request(running.server).get('/auth/login').set({ Host: HOST, 'X-Forwarded-For': address });
    for (let times = 0; times < 6; times++) await from('192.0.2.1').expect(303);
    await from('192.0.2.1').expect(429);
    await from('192.0.2.2').expect(303);
  });

  it('an address may come with so many tokens that are not accepted', async () => {
    const wrong = () =>
      request(running.server).get('/api/me').set({ 'X-Forwarded-For': '192.0.2.3', Authorization: 'Bearer forkert' });
    for (let times = 0; times < 6; times++)
      await wrong()
        .expect(401)
        .expect('WWW-Authenticate', /invalid_token/);
    await wrong().expect(429);
  });
});

describe('without a proxy', () => {
  let running: Running;
  beforeAll(async () => {
    const settings = { publicUrl, loginsPerMinute: 2 };
    running = await startProduct({ production: true, seeded: false, entrance: { settings, provider: stubProvider() } });
  });
  afterAll(() => running.stop());

  it('nobody gets more tries by saying that they come from elsewhere', async () => {
    const from = (address: string) =>
      request(running.server).get('/auth/login').set({ Host: HOST, 'X-Forwarded-For': address });
    await from('192.0.2.1').expect(303);
    await from('192.0.2.2').expect(303);
    await from('192.0.2.3').expect(429);
  });
});

describe('in development', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startProduct({ entrance: { settings: { commandsPerMinute: 1 } } });
  });
  afterAll(() => running.stop());

  it('the header is not counted', async () => {
    for (const id of ['r1', 'r2', 'r3']) {
      await request(running.server)
        .post(`/api/revision/${id}/report-need`)
        .set(municipalTovholder)
        .send(need)
        .expect(201);
    }
  });
});
