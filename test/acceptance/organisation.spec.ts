import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { municipalDirector, municipalTovholder, need, secretariat } from './people.js';
import { type Running, startProduct } from './product.js';

const substitute = { 'Sporskifte-Person': 'p-1036', 'Sporskifte-Seat': 'tf-psykiatri-tovholder-municipal' };
const SEAT = '/api/seat/tf-psykiatri-tovholder-municipal';
const period = { person: 'p-1036', from: '2026-03-01', to: '2026-03-31' };

describe('the organisation over HTTP', () => {
  let running: Running;
  let now = '2026-03-02T09:00:00.000Z';
  const get = (path: string) => request(running.server).get(encodeURI(path));
  const post = (path: string, body: object, by: object = secretariat) =>
    request(running.server)
      .post(path)
      .set({ ...by })
      .send(body);

  beforeAll(async () => {
    running = await startProduct({ now: () => now, clockIntervalMs: 0 });
  });
  afterAll(() => running.stop());

  it('answers for every body on a day', async () => {
    const { body } = await get('/api/organisation?on=2023-03-22').expect(200);
    const { on, bodies } = body as { on: string; bodies: { body: string; text: string }[] };
    expect(on).toBe('2023-03-22');
    expect(bodies.find((one) => one.body === 'sss')?.text).toBe(
      'Organet fandtes; af 11 registrerede poster var 11 besat.',
    );
  });

  it('answers for one body, by any name it is known by, today where no day is given', async () => {
    const { body } = await get('/api/organisation/Strategisk Sundhedsstyrelse').expect(200);
    expect(body).toMatchObject({ on: '2026-03-02', body: 'sss', code: 'SSS', standing: 'exists' });
  });

  it.each([
    ['/api/organisation/Styrelsen', 404, 'Intet organ hedder »Styrelsen«'],
    ['/api/organisation?on=2023-02-30', 400, 'on: skriv en dato'],
    ['/api/organisation?limit=501', 400, 'limit'],
    ['/api/succession/sundhedsraad-2027/effects?limit=1001', 400, 'limit'],
    ['/api/organisation/sss?when=2023-03-22', 400, 'when: feltet findes ikke'],
    ['/api/seat/findes-ikke/who?command=appoint', 404, 'intet forløb »findes-ikke«'],
    [`${SEAT}/who?command=dance`, 404, '»Dance« er ingen kommando'],
    [`${SEAT}/who`, 400, 'command: skriv'],
    ['/api/dans/x/who?command=appoint', 404, 'ingen procedure »dans«'],
    ['/api/seat/findes-ikke/effects', 404, 'intet forløb »findes-ikke«'],
  ])('says what is wrong with %s', async (path, status, told) => {
    const { body } = await get(path).expect(status);
    expect((body as { detail: string }).detail).toContain(told);
  });

  it('refuses a third tovholder, and the same person on both sides, at once', async () => {
    const third = { title: 'En til', body: 'tf-psykiatri', function: 'tovholder', side: 'municipal' };
    const { body } = await post('/api/seat/tf-psykiatri-tovholder-municipal-2/create-seat', third).expect(409);
    expect((body as { detail: string }).detail).toContain('Der er allerede en kommunal tovholder');
    const both = await post(`${SEAT}/appoint`, { person: 'p-1002', from: '2026-03-02' }).expect(409);
    expect((both.body as { detail: string }).detail).toContain('p-1002 har allerede posten Regional tovholder');
  });

  it('lets a substitute act when somebody else has approved, for the holder, and only in the period', async () => {
    const asked = { ...period, reason: 'Orlov' };
    await post(`${SEAT}/propose-substitute`, asked, municipalDirector).expect(403);
    await post(`${SEAT}/propose-substitute`, asked, municipalTovholder).expect(200);
    await post('/api/revision/r1/report-need', need, substitute).expect(403);
    const { body: waiting } = await get(`/api/worklist?seat=kog-secretary-municipal&limit=200`).expect(200);
    expect(JSON.stringify(waiting)).toContain('"command":"ApproveSubstitute"');
    await post(`${SEAT}/approve-substitute`, period).expect(200);
    await post('/api/revision/r1/report-need', need, substitute).expect(201);
    const { body } = await get('/api/revision/r1/events').expect(200);
    expect((body as { events: { metadata: object }[] }).events[0]?.metadata).toMatchObject({
      actor: { person: 'p-1036', onBehalfOf: 'p-1001' },
    });
    // Nobody passes it on.
    await post(`${SEAT}/propose-substitute`, { ...asked, person: 'p-1020' }, substitute).expect(409);
    now = '2026-04-01T09:00:00.000Z';
    await post('/api/revision/r2/report-need', need, substitute).expect(403);
    const { body: then } = await get('/api/organisation/tf-psykiatri?on=2026-03-15').expect(200);
    expect((then as { seats: object[] }).seats[0]).toMatchObject({ substitutes: [period] });
  });
});
