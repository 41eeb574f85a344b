import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { logIn, publicUrl, stubProvider } from '../security/stub-provider.js';
import { Listener, addressOf } from './listener.js';
import { municipalTovholder, need } from './people.js';
import { type Running, startProduct } from './product.js';

describe('the feed', () => {
  let running: Running;
  let feed: string;
  const listening: Listener[] = [];
  const listen = async (query = '', headers: Record<string, string> = {}): Promise<Listener> => {
    const listener = await Listener.at(`${feed}${query}`, headers);
    listening.push(listener);
    return listener;
  };
  const report = async (id: string): Promise<string> => {
    const { body } = await request(running.server)
      .post(`/api/revision/${id}/report-need`)
      .set({ ...municipalTovholder })
      .send(need)
      .expect(201);
    return (body as { position: string; event: { position: string } }).event.position;
  };
  beforeAll(async () => {
    running = await startProduct();
    feed = `${await addressOf(running)}/api/feed`;
  });
  afterEach(async () => void (await Promise.all(listening.splice(0).map((listener) => listener.stop()))));
  afterAll(() => running.stop());

  it('tells of an event as a CloudEvent that says where, and nothing of what was written', async () => {
    const listener = await listen();
    await report('r1');
    const { id, event } = (await listener.next())!;
    expect(event).toEqual({
      specversion: '1.0',
      id: expect.any(String),
      source: '/api/revision/r1',
      type: 'sporskifte.revision.NeedReported',
      subject: 'revision/r1',
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      datacontenttype: 'application/json',
      sequence: id,
      data: { procedure: 'revision', id: 'r1', revision: 0, position: id, title: expect.any(String) },
    });
  });

  it('tells of it when lists have it', async () => {
    const listener = await listen('?procedure=revision&id=r2');
    await report('r2');
    const { event } = (await listener.next())!;
    const { body } = await request(running.server).get('/api/revision?limit=200');
    const { items } = body as { items: { id: string; position: string }[] };
    expect(items.find(({ id }) => id === 'r2')?.position).toBe(event.data.position);
  });

  it('goes on after the position a reader had come to, with nothing left out and nothing twice', async () => {
    const first = await listen('?procedure=revision');
    await report('r3');
    const { id: last } = (await first.next())!;
    await first.stop();
    await report('r4');
    await report('r5');
    // The browser sends the old address again; what it had come to is in the header.
    const again = await listen('?procedure=revision&after=start', { 'Last-Event-ID': last });
    expect((await again.next())!.event.data.id).toBe('r4');
    expect((await again.next())!.event.data.id).toBe('r5');
  });

  it('can be read from the beginning, every event in the order of the log', async () => {
    const all = await running.product.store.readAll({ limit: 300 });
    const listener = await listen('?after=start');
    for (const { id, position } of all) expect(await listener.next()).toMatchObject({ id: position, event: { id } });
  });

  it('tells of one run alone, not of one whose id begins alike', async () => {
    const listener = await listen('?procedure=revision&id=r6');
    await report('r66');
    await report('r6');
    expect((await listener.next())!.event.subject).toBe('revision/r6');
  });

  it.each([
    ['?procedure=findesikke', 404, 'unknown-procedure'],
    ['?id=r1', 400, 'malformed-request'],
    ['?after=9999999999999999', 400, 'malformed-request'],
    ['?after=00000000000000000001-00000000000000000001', 400, 'malformed-request'],
    ['?after=nej', 400, 'malformed-input'],
    ['?run=r1', 400, 'malformed-input'],
  ])('refuses %s rather than be silent', async (query, status, code) => {
    const { body } = await request(running.server).get(`/api/feed${query}`).expect(status);
    expect(body).toMatchObject({ code });
  });
});

describe('a feed in production', () => {
  let running: Running;
  let at = '2026-03-02T08:00:00.000Z';
  beforeAll(async () => {
    const entrance = { settings: { publicUrl, loginsPerMinute: 1_000, idleMinutes: 30 }, provider: stubProvider() };
    running = await startProduct({ production: true, entrance, now: () => at, clockIntervalMs: 0 });
  });
  afterAll(() => running.stop());
  const seat = 'tf-psykiatri-tovholder-municipal';

  it('ends with the session, and does not keep it alive', async () => {
    const listens = await logIn(running, 'p-1001');
    const listener = await Listener.at(`${await addressOf(running)}/api/feed`, { Cookie: listens.cookie });
    at = '2026-03-02T08:29:00.000Z';
    const acts = await logIn(running, 'p-1001');
    await acts.post('/api/revision/r1/report-need', seat, need).expect(201);
    expect(await listener.next()).toMatchObject({ event: { subject: 'revision/r1' } });
    at = '2026-03-02T08:31:00.000Z';
    await acts.post('/api/revision/r2/report-need', seat, need).expect(201);
    expect(await listener.next()).toBeUndefined();
  });

  it('ends when the server does', async () => {
    const { cookie } = await logIn(running, 'p-1001');
    const listener = await Listener.at(`${await addressOf(running)}/api/feed`, { Cookie: cookie });
    const stopped = running.stop();
    expect(await listener.next()).toBeUndefined();
    await stopped;
    running = await startProduct({ seeded: false });
  });
});
