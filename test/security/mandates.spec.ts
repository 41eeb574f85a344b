import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { need } from '../acceptance/people.js';
import { type Running, startProduct } from '../acceptance/product.js';
import { type LoggedIn, logIn, publicUrl, stubProvider } from './stub-provider.js';

const MUNICIPAL = 'tf-psykiatri-tovholder-municipal';
const REGIONAL = 'tf-psykiatri-tovholder-regional';
const spor = { spor: 2, reason: 'Hele aftalen skal ses igennem' };

describe('someone who is logged in', () => {
  let running: Running;
  let municipal: LoggedIn;
  let regional: LoggedIn;
  let at = '2026-03-02T08:00:00.000Z';
  beforeAll(async () => {
    const settings = { publicUrl, loginsPerMinute: 1_000, commandsPerMinute: 1_000, idleMinutes: 1_440, hours: 168 };
    const entrance = { settings, provider: stubProvider() };
    running = await startProduct({ production: true, entrance, now: () => at, clockIntervalMs: 0 });
    municipal = await logIn(running, 'p-1001');
    regional = await logIn(running, 'p-1002');
    await municipal.post('/api/revision/r1/report-need', MUNICIPAL, need).expect(201);
  });
  afterAll(() => running.stop());

  /** Sends it and expects a refusal with nothing written. */
  async function refused(sending: () => ReturnType<LoggedIn['post']>, status: number, text: RegExp): Promise<void> {
    const head = await running.product.store.head();
    const response = await sending();
    expect(response.text).toMatch(text);
    expect(response.status).toBe(status);
    expect(await running.product.store.head()).toBe(head);
  }

  it('acts in no seat but their own, whichever run’s address they know', async () => {
    await refused(() => municipal.post('/api/revision/r1/propose-spor', REGIONAL, spor), 403, /har ikke posten/);
    await refused(() => municipal.post('/api/revision/r1/propose-spor', 'findes-ikke', spor), 403, /unknown-seat/);
    await refused(() => municipal.post('/api/revision/r1/propose-spor', 'policy-x', spor), 403, /unknown-seat/);
    const stranger = await logIn(running, 'p-1005');
    const theirs = 'tf-boern-og-unge-tovholder-municipal';
    await refused(() => stranger.post('/api/revision/r1/propose-spor', theirs, spor), 403, /no-mandate/);
  });

  it('is the one their session says, whatever they put in the command', async () => {
    const claims = {
      person: 'p-1002',
      seat: REGIONAL,
      actor: { person: 'p-1002', seat: REGIONAL },
      onBehalfOf: 'p-1003',
    };
    for (const [name, value] of Object.entries(claims)) {
      const sending = () => municipal.post('/api/revision/r1/propose-spor', MUNICIPAL, { ...spor, [name]: value });
      await refused(sending, 400, /malformed-input/);
    }
    await regional.post('/api/revision/r1/propose-spor', REGIONAL, spor).expect(200);
    const { body } = await regional.get('/api/revision/r1/events').expect(200);
    const last = (body as { events: { actor: object }[] }).events.at(-1);
    expect(JSON.stringify(last)).toMatch('"person":"p-1002"');
  });

  it('changes nothing about objects by a name that JavaScript knows', async () => {
    const raw = `{"spor":2,"reason":"Hele aftalen skal ses igennem","__proto__":{"admin":true}}`;
    const sending = () => municipal.post('/api/revision/r1/propose-spor', MUNICIPAL).type('json').send(raw);
    await refused(sending, 400, /malformed/);
    const nested = `{"spor":2,"reason":"Hele aftalen skal ses igennem","constructor":{"prototype":{"admin":true}}}`;
    await refused(
      () => municipal.post('/api/revision/r1/propose-spor', MUNICIPAL).type('json').send(nested),
      400,
      /mal/,
    );
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  });

  it('sees only their own seats and token, and no other’s by asking', async () => {
    const { body } = await municipal.get('/api/me?person=p-1002').expect(200);
    expect(body).toMatchObject({ person: 'p-1001', seats: [{ seat: MUNICIPAL }] });
  });

  it('loses a mandate the day after it ends, in the middle of a session, and keeps what was done', async () => {
    const secretary = await logIn(running, 'p-1025');
    await secretary
      .post(`/api/seat/${MUNICIPAL}/end-term`, 'kog-secretary-municipal', { on: '2026-03-02', reason: 'Nyt arbejde' })
      .expect(200);
    await municipal.post('/api/revision/r2/report-need', MUNICIPAL, need).expect(201);
    at = '2026-03-02T23:30:00.000Z';
    await refused(() => municipal.post('/api/revision/r3/report-need', MUNICIPAL, need), 403, /har ikke posten/);
    expect((await municipal.get('/api/me').expect(200)).body).toMatchObject({ seats: [] });
    await municipal.get('/api/revision/r2').expect(404, /unknown-run/);
    expect((await regional.get('/api/revision/r2/events').expect(200)).text).toMatch('"person":"p-1001"');
  });
});

describe('a substitute who is logged in', () => {
  let running: Running;
  let at = '2027-12-31T20:00:00.000Z';
  beforeAll(async () => {
    const entrance = { settings: { publicUrl, idleMinutes: 1_440 }, provider: stubProvider() };
    running = await startProduct({ production: true, entrance, now: () => at, clockIntervalMs: 0 });
  });
  afterAll(() => running.stop());

  it('acts on the other’s behalf until the last day has ended, and not after', async () => {
    const seat = 'tf-psykiatri-kontaktdirektoer-municipal';
    const substitute = await logIn(running, 'p-1007');
    const seats = async () => ((await substitute.get('/api/me').expect(200)).body as { seats: object[] }).seats;
    expect(await seats()).toContainEqual(expect.objectContaining({ seat, standsIn: true, onBehalfOf: 'p-1003' }));
    await substitute.post('/api/revision/r1/report-need', seat, need).expect(201);
    const { text } = await substitute.get('/api/revision/r1/events').expect(200);
    expect(text).toMatch('"onBehalfOf":"p-1003"');
    at = '2027-12-31T23:00:00.000Z';
    await substitute.post('/api/revision/r2/report-need', seat, need).expect(403, /ikke godkendt stedfortræder/);
    expect(await seats()).not.toContainEqual(expect.objectContaining({ seat }));
  });
});
