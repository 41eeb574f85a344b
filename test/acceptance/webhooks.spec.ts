import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import request from 'supertest';
import { SECRETS_FILE } from '#webhooks/file-secrets.js';
import { LOOPBACK } from '#webhooks/networks.js';
import { signatureOf } from '#webhooks/signature.js';
import { until } from '../../libs/read-models/spec/world.js';
import { type Receiver, startReceiver } from '../../libs/webhooks/spec/receiver.js';
import { seededFolder } from '../seeded/folder.js';
import { administrator, municipalTovholder, need, otherAdministrator, secretariat } from './people.js';
import { startServer, temporaryFolder } from './process.js';
import { type Running, startProduct } from './product.js';

const subscription = (address: string): object => ({
  name: 'Kommunens sagssystem',
  address,
  procedures: ['revision'],
  purpose: 'Opretter en sag, når en revision begynder',
});

describe('webhooks over HTTP', () => {
  let running: Running;
  let receiver: Receiver;
  let logged = '';
  const answers: string[] = [];
  beforeAll(async () => {
    const log = pino({ level: 'trace' }, { write: (line: string) => void (logged += line) });
    const webhooks = { networks: LOOPBACK, intervalMs: 10, waitAfter: () => 1 };
    running = await startProduct({ webhooks, log });
  });
  beforeEach(async () => {
    receiver = await startReceiver();
  });
  afterEach(() => receiver.stop());
  afterAll(() => running.stop());

  const post = async (path: string, body: object = {}, as: object = administrator) => {
    const response = await request(running.server)
      .post(path)
      .set({ ...as })
      .send(body);
    return response as typeof response & { body: Record<string, string> };
  };
  const get = async (path: string): Promise<unknown> => {
    const { text } = await request(running.server).get(path).expect(200);
    answers.push(text);
    return JSON.parse(text);
  };
  const register = async (id: string): Promise<string> => {
    const { status } = await post(`/api/webhook/${id}/register-webhook`, subscription(receiver.address));
    expect(status).toBe(201);
    const { body } = await post(`/api/webhook/${id}/approve-webhook`, {}, otherAdministrator);
    await get(`/api/webhooks?after=${body['position']}`);
    const fetched = await post(`/api/webhooks/${id}/secret`);
    expect(fetched.status).toBe(200);
    expect(fetched.headers['cache-control']).toBe('no-store');
    return fetched.body['secret']!;
  };
  const report = async (id: string): Promise<void> => {
    expect((await post(`/api/revision/${id}/report-need`, need, municipalTovholder)).status).toBe(201);
  };
  const received = (count: number): Promise<void> =>
    until(`${count} are received`, () => receiver.received.length >= count);

  it('are registered by an administrator, who gets the secret once, and tell what happens', async () => {
    const secret = await register('w1');
    await report('r1');
    await received(1);
    const [{ signature, ...one }] = receiver.received as [(typeof receiver.received)[0]];
    expect(one.event.subject).toBe('revision/r1');
    expect(signature).toBe(signatureOf(one, [secret]));
    const again = await post('/api/webhooks/w1/secret');
    expect({ status: again.status, code: again.body['code'] }).toEqual({ status: 409, code: 'not-possible-now' });
    expect(again.text).not.toMatch(secret);
    await post('/api/webhook/w1/end-webhook', { reason: 'Prøven er slut' });
  });

  it('have a new secret when it is renewed, and sign with the one before for a day', async () => {
    const first = await register('w2');
    await post('/api/webhook/w2/renew-secret', { reason: 'Den er sendt i en mail' });
    const second = (await post('/api/webhooks/w2/secret')).body['secret']!;
    await report('r2');
    await received(1);
    const [{ signature, ...one }] = receiver.received as [(typeof receiver.received)[0]];
    expect(signature).toBe(signatureOf(one, [second, first]));
    await post('/api/webhook/w2/end-webhook', { reason: 'Prøven er slut' });
  });

  it('show what is parked, and send it when an administrator asks', async () => {
    await register('w3');
    receiver.answering = () => 500;
    await report('r3');
    await until('it is parked', async () => {
      const { items } = (await get('/api/webhooks')) as { items: { id: string; parked: number }[] };
      return items.find(({ id }) => id === 'w3')?.parked === 1;
    });
    expect(await get('/api/webhooks/w3/deliveries')).toMatchObject({
      items: [{ stream: 'revision-r3', reason: 'Modtageren svarede 500.', nextAt: null }],
    });
    receiver.answering = () => 204;
    const tried = receiver.received.length;
    expect((await post('/api/webhooks/w3/retry')).body).toMatchObject({ triedAgain: 1 });
    await received(tried + 1);
    const { id, event } = receiver.received.at(-1)!;
    await post(`/api/webhooks/w3/replay?after=${event.sequence.replace(/.$/, '0')}`);
    await until('it comes again', () => receiver.received.at(-1)!.id === id && receiver.received.length > tried + 1);
    await post('/api/webhook/w3/end-webhook', { reason: 'Prøven er slut' });
  });

  it('are sent nothing, and give no secret, before an administrator of the other side has approved them', async () => {
    await post('/api/webhook/w8/register-webhook', subscription(receiver.address));
    await report('foer-godkendelsen');
    const early = await post('/api/webhooks/w8/secret');
    expect({ status: early.status, code: early.body['code'] }).toEqual({ status: 409, code: 'not-possible-now' });
    expect((await post('/api/webhook/w8/approve-webhook')).status).toBe(409);
    const { body } = await post('/api/webhook/w8/approve-webhook', {}, otherAdministrator);
    await get(`/api/webhooks?after=${body['position']}`);
    expect((await post('/api/webhooks/w8/secret')).status).toBe(200);
    await report('efter-godkendelsen');
    await received(1);
    expect(receiver.received.map(({ event }) => event.subject)).toEqual(['revision/efter-godkendelsen']);
    await post('/api/webhook/w8/end-webhook', { reason: 'Prøven er slut' });
  });

  it('are stopped at once by one administrator of either side, and go on when both want it', async () => {
    await register('w9');
    const stopped = await post('/api/webhook/w9/pause-webhook', { reason: 'Den lækker' }, otherAdministrator);
    await get(`/api/webhooks?after=${stopped.body['position']}`);
    await report('mens-den-er-stoppet');
    const alone = await post('/api/webhook/w9/approve-resumption', {}, otherAdministrator);
    expect({ status: alone.status, code: alone.body['code'] }).toEqual({ status: 409, code: 'not-possible-now' });
    expect((await post('/api/webhook/w9/propose-resumption', { reason: 'Rettet hos modtageren' })).status).toBe(200);
    expect(await get('/api/webhooks')).toMatchObject({ items: [{ id: 'w9', state: 'resuming' }] });
    expect((await post('/api/webhook/w9/approve-resumption')).status).toBe(409);
    expect(receiver.received).toEqual([]);
    expect((await post('/api/webhook/w9/approve-resumption', {}, otherAdministrator)).status).toBe(200);
    await received(1);
    expect(receiver.received.map(({ event }) => event.subject)).toEqual(['revision/mens-den-er-stoppet']);
    await post('/api/webhook/w9/end-webhook', { reason: 'Prøven er slut' }, otherAdministrator);
  });

  it('are not for others', async () => {
    await register('w4');
    const path = '/api/webhook/w5/register-webhook';
    expect((await post(path, subscription(receiver.address), secretariat)).status).toBe(403);
    for (const deed of ['secret', 'retry', 'replay?after=start']) {
      const { status, body } = await post(`/api/webhooks/w4/${deed}`, {}, secretariat);
      expect({ deed, status, code: body['code'] }).toEqual({ deed, status: 403, code: 'no-mandate' });
    }
    await post('/api/webhook/w4/end-webhook', { reason: 'Prøven er slut' });
  });

  it.each([
    ['/api/webhooks/findes-ikke/secret', 404, 'unknown-run'],
    ['/api/webhooks/w1/secret', 409, 'not-possible-now'],
    ['/api/webhooks/w1/replay', 400, 'malformed-input'],
    ['/api/webhooks/w6/replay?after=9999999999999999', 400, 'malformed-request'],
    ['/api/webhooks/w6/replay?after=nej', 400, 'malformed-input'],
  ])('refuses %s', async (path, status, code) => {
    await post('/api/webhook/w6/register-webhook', subscription('https://modtager.example/'));
    await post('/api/webhook/w6/approve-webhook', {}, otherAdministrator);
    expect(await post(path)).toMatchObject({ status, body: { code } });
  });

  it('never tell their secret afterwards: not in the log, an event, an answer or a file but its own', async () => {
    const secret = await register('w7');
    await report('r7');
    await received(1);
    await get('/api/webhooks');
    await get('/api/webhooks/w7/deliveries');
    await get('/api/webhook/w7');
    await get('/api/webhook/w7/events');
    await until('it is noted', async () => {
      const { items } = (await get('/api/webhooks')) as { items: { id: string; position: string }[] };
      return items.find(({ id }) => id === 'w7')?.position === receiver.received[0]!.event.sequence;
    });
    const core = secret.replace('whsec_', '');
    expect(logged).toMatch('the secret of a webhook was fetched');
    expect([logged, ...answers].filter((text) => text.includes(core))).toEqual([]);
    const holders = readdirSync(running.folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && readFileSync(join(running.folder, entry.name)).includes(core))
      .map(({ name }) => name);
    expect(holders).toEqual([SECRETS_FILE]);
    expect(statSync(join(running.folder, SECRETS_FILE)).mode & 0o077).toBe(0);
  });
});

describe('a server that is killed', () => {
  it('between sending and noting it sends the same id again when it is back, and leaves nothing out', async () => {
    const folder = temporaryFolder();
    const settings = { DATA_DIR: folder.path, LOG_LEVEL: 'error' };
    await seededFolder(folder.path);
    const server = await startServer(settings);
    const post = async (to: string, path: string, as: object, body: object = {}): Promise<void> => {
      const headers = { 'Content-Type': 'application/json', ...as };
      expect((await fetch(`${to}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).ok).toBe(true);
    };
    let gone: Promise<unknown> | undefined;
    const receiver = await startReceiver((_one, response) => {
      // It has been taken; that it was is what the server never hears.
      gone = server.end('SIGKILL').then(() => response.writeHead(204).end());
      return 'answered';
    });
    await post(server.address, '/api/webhook/w1/register-webhook', administrator, subscription(receiver.address));
    await post(server.address, '/api/webhook/w1/approve-webhook', otherAdministrator);
    await post(server.address, '/api/webhooks/w1/secret', administrator);
    await post(server.address, '/api/revision/r1/report-need', municipalTovholder, need);
    await until('it is killed', () => gone !== undefined, 20_000);
    await gone;
    receiver.answering = () => 204;
    const again = await startServer(settings);
    await post(again.address, '/api/revision/r2/report-need', municipalTovholder, need);
    await until('both are received', () => receiver.received.length === 3, 20_000);
    const [first, second, third] = receiver.received;
    expect([second!.id, second!.body]).toEqual([first!.id, first!.body]);
    expect(third!.event.subject).toBe('revision/r2');
    await again.end('SIGTERM');
    await receiver.stop();
    folder.remove();
  });
});
