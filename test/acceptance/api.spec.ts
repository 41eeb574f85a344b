import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { municipalTovholder, need, regionalTovholder, secretariat } from './people.js';
import { type Running, startProduct } from './product.js';

interface Listed {
  total: number;
  items: { id: string; label: string }[];
}

describe('the API', () => {
  let running: Running;
  const get = (path: string, headers: object = {}) =>
    request(running.server)
      .get(path)
      .set({ ...headers });
  const post = (path: string, body: object = {}, headers: object = municipalTovholder) =>
    request(running.server)
      .post(path)
      .set({ ...headers })
      .send(body);
  let reportedAt = '';

  beforeAll(async () => {
    running = await startProduct();
    const { body } = await post('/api/revision/r1/report-need', need).expect(201);
    reportedAt = (body as { event: { recordedAt: string } }).event.recordedAt;
    await post('/api/revision/r1/propose-spor', { spor: 1, reason: 'Kun en ny takst' });
  });
  afterAll(() => running.stop());

  it('shows what is allowed, with the input’s JSON Schema, and why the rest is not', async () => {
    const { body } = await get('/api/revision/r1', regionalTovholder).expect(200);
    const { commands } = body as { commands: { command: string }[] };
    expect(commands.find(({ command }) => command === 'ProposeSpor')).toMatchObject({
      allowed: true,
      schema: { required: ['spor', 'reason'], properties: { spor: { enum: [1, 2, 3], title: 'Spor' } } },
    });
    expect(commands.find(({ command }) => command === 'SignOff')).toMatchObject({
      allowed: false,
      reasons: [expect.stringMatching('mens forløbet er i »Indledende vurdering«')],
    });
  });

  it('names who is next', async () => {
    const { body } = await get('/api/revision/r1').expect(200);
    expect((body as { next: unknown }).next).toEqual([
      {
        command: 'ProposeSpor',
        title: 'Peg på spor',
        seats: [{ function: 'tovholder', body: 'tf-psykiatri', side: 'regional' }],
        who: ['Regional tovholder, Tovholderfunktionen for psykiatri'],
      },
    ]);
  });

  it('answers with an entity tag that If-Match takes', async () => {
    const { headers } = await get('/api/revision/r1').expect(200);
    await post(
      '/api/revision/r1/add-comment',
      { text: 'Set' },
      { ...regionalTovholder, 'If-Match': headers['etag'] },
    ).expect(200);
  });

  it('shows a run as it was at a revision and at an instant', async () => {
    expect((await get('/api/revision/r1?revision=0')).body).toMatchObject({
      historical: true,
      state: { keys: ['needReported'] },
    });
    expect((await get(`/api/revision/r1?asOf=${reportedAt}`)).body).toMatchObject({ revision: 0 });
  });

  it('lists a run’s events with the states they went between, in pages', async () => {
    const { body } = await get('/api/revision/r1/events?limit=1').expect(200);
    expect(body).toMatchObject({
      events: [{ type: 'NeedReported', title: 'Et behov er rejst', to: { keys: ['needReported'] } }],
      next: '/api/revision/r1/events?from=1&limit=1',
    });
  });

  it('lists runs by state, in Danish order, in pages', async () => {
    const all = (await get('/api/body?limit=200')).body as Listed;
    const labels = all.items.map(({ label }) => label);
    expect(labels).toEqual(labels.toSorted(new Intl.Collator('da-DK', { ignorePunctuation: true }).compare));
    const page = (await get('/api/body?limit=2&offset=1')).body as Listed;
    expect(page).toMatchObject({ total: all.total, items: all.items.slice(1, 3).map(({ id }) => ({ id })) });
    expect((await get('/api/revision?state=knownCourse')).body).toMatchObject({ total: expect.any(Number) });
  });

  it('shows one’s own act in lists when asked to wait for it', async () => {
    const { body } = await post(
      '/api/revision/r1/propose-spor',
      { spor: 1, reason: 'Enig i at det er fakta' },
      regionalTovholder,
    );
    const { position } = body as { position: string };
    const found = await get(`/api/revision?state=spor1.drafting&after=${position}`).expect(200);
    expect(found.body).toMatchObject({
      items: [{ id: 'r1', title: 'Spor 1: udkast', subject: 'agreement/depression' }],
    });
    expect((await get('/api/agreements')).body).toMatchObject({
      agreements: expect.arrayContaining([
        expect.objectContaining({
          agreement: expect.objectContaining({ id: 'depression' }),
          revisions: [expect.objectContaining({ id: 'r1' })],
        }),
      ]),
    });
  });

  it('gives the actor’s own work list, and a substitute’s too', async () => {
    await running.product.caughtUp(await running.product.store.head());
    expect((await get('/api/worklist', municipalTovholder)).body).toMatchObject({
      items: [{ id: 'r1', command: 'SubmitDraft' }],
    });
    expect((await get('/api/worklist?person=p-1035')).body).toMatchObject({ seats: [{ onBehalfOf: 'p-1012' }] });
  });

  it('has an audit trail by person, with why it was allowed', async () => {
    const { body } = await get('/api/audit?person=p-1002&type=SporProposed').expect(200);
    expect(body).toMatchObject({
      items: [
        {
          rule: 'tovholderOfTheAgreement',
          side: 'regional',
          seat: 'tf-psykiatri-tovholder-regional',
          fromTitle: 'Indledende vurdering',
        },
      ],
    });
  });

  it('keeps when an imported fact took effect, how certain it is and where it is from', async () => {
    const { body } = await get('/api/audit?procedure=revision&id=sam-bo-2023&type=MilestoneRecorded&limit=200').expect(
      200,
    );
    const { items } = body as { items: { effectiveOn: string | null; source: object | null }[] };
    expect(items.length).toBeGreaterThan(5);
    for (const { effectiveOn, source } of items) {
      expect(effectiveOn).toEqual(expect.any(String));
      expect(source).toMatchObject({ document: expect.any(String), certainty: expect.any(String) });
    }
  });

  it('describes a procedure with states, transitions, guards and texts', async () => {
    const { body } = await get('/api/procedures/revision').expect(200);
    expect(body).toMatchObject({
      definition: 'revision@2',
      states: expect.arrayContaining([
        expect.objectContaining({ key: 'spor2.chairApproval', title: 'Spor 2: hos formandskabet' }),
      ]),
      transitions: expect.arrayContaining([
        expect.objectContaining({ from: 'spor2.chairApproval', to: 'spor2.sssMeeting', event: 'LiftedToMeeting' }),
      ]),
    });
  });

  it('says how it is', async () => {
    await get('/health/live').expect(200, { status: 'ok' });
    await get('/health/ready').expect(200, /"readModels":\{"lag":0/);
  });

  it('lets only the secretariat retry what a policy has parked', async () => {
    await post('/api/policies/publish-version/parked/revision-r1/retry').expect(403);
    await post('/api/policies/findes-ikke/parked/revision-r1/retry', {}, secretariat).expect(404, /De kendte er/);
  });

  it('says that the identity was taken on trust', async () => {
    const { headers } = await get('/api/revision/r1', municipalTovholder);
    expect(headers['sporskifte-identity']).toMatch('not production');
  });
});

describe('in production', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startProduct({ production: true, seeded: false });
  });
  afterAll(() => running.stop());

  it('takes nobody’s word for who they are', () =>
    request(running.server)
      .post('/api/revision/r1/report-need')
      .set(municipalTovholder)
      .send(need)
      .expect(401, /virker ikke i produktion/));

  it('refuses one who says nothing as well', () =>
    request(running.server)
      .post('/api/revision/r1/report-need')
      .send(need)
      .expect(401, /Log ind først/));
});
