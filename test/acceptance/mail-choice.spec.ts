import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { createRounds } from '#notices/rounds.js';
import { createMailer } from '#notices/send.js';
import { type MailServerForSpecs, startMailServer } from '../../libs/notices/spec/mail-server.js';
import { unfenced } from '../../libs/read-models/leases/fence.js';
import { type LoggedIn, logIn, publicUrl, stubProvider } from '../security/stub-provider.js';
import { need } from './people.js';
import { type Running, startProduct } from './product.js';

const ADDRESS = 'tovholder@eksempel.dk';
const SEAT = 'tf-psykiatri-tovholder-regional';

describe('a person who wants no mail', () => {
  let running: Running;
  let server: MailServerForSpecs;
  let own: LoggedIn;
  let other: LoggedIn;
  const post = async (path: string, by = own) => (await by.post(path, SEAT).expect(200)).body as unknown;
  const choice = async (by = own) => (await by.get('/api/me/mail').expect(200)).body as unknown;
  async function mailed(): Promise<readonly string[]> {
    server.received.length = 0;
    const { product } = running;
    await product.caughtUp(await product.store.head());
    const mailer = createMailer({ url: server.url, from: 'sporskifte@eksempel.dk', encrypted: false });
    const tools = { fence: unfenced, origin: publicUrl, everyMs: 1, days: 3, onMail: () => {}, over: () => false };
    await createRounds({ ...product, ...tools, mailer })();
    return server.received.map(({ words }) => words);
  }

  beforeAll(async () => {
    running = await startProduct({
      production: true,
      entrance: { settings: { publicUrl }, provider: stubProvider() },
      now: () => '2026-01-12T09:00:00.000Z',
      clockIntervalMs: 0,
    });
    server = await startMailServer();
    [own, other] = [await logIn(running, 'p-1002'), await logIn(running, 'p-1001')];
    await running.product.persons.write({ id: 'p-1002', email: ADDRESS });
    await other.post('/api/revision/r-1/report-need', 'tf-psykiatri-tovholder-municipal', need).expect(201);
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    await running.stop();
  });

  it('sees where mail goes, turns it off, and is sent none', async () => {
    expect(await choice()).toEqual({ wanted: true, address: ADDRESS });
    expect(await post('/api/me/mail/turn-off')).toEqual({ wanted: false, address: ADDRESS });
    await post('/api/me/mail/turn-off');
    expect(await mailed()).toEqual([]);
    expect(await choice(other)).toMatchObject({ wanted: true });
  });

  it('turns it on again, and is told of what came meanwhile, with the way to turn it off', async () => {
    expect(await post('/api/me/mail/turn-on')).toMatchObject({ wanted: true });
    expect(await mailed()).toEqual([expect.stringMatching(`${publicUrl}/mine-logins`)]);
  });

  it('chooses for nobody else: without a login there is nothing to see or choose', async () => {
    await request(running.server).get('/api/me/mail').expect(401);
    await request(running.server).post('/api/me/mail/turn-off').expect(401);
    const forged = request(running.server).post('/api/me/mail/turn-off').set('Cookie', own.cookie);
    expect((await forged).status).toBe(403);
    expect(await choice()).toMatchObject({ wanted: true });
  });

  it('leaves no choice behind when erased', async () => {
    await post('/api/me/mail/turn-off');
    await running.product.persons.erase('p-1002', '2026-01-12T10:00:00.000Z');
    expect(await running.product.persons.mail.declined()).toEqual(new Set());
    await expect(running.product.persons.mail.choose('p-1002', false)).rejects.toMatchObject({ code: 'person-erased' });
  });
});
