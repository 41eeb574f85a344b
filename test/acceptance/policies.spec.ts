import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { municipalTovholder, need, regionalTovholder, secretariat } from './people.js';
import { type Running, startProduct } from './product.js';

interface Policies {
  policies: { name: string; parked: { stream: string; reason: string }[] }[];
}

describe('an event that a policy cannot carry through', () => {
  let running: Running;
  const post = (path: string, body: object, headers: object) =>
    request(running.server)
      .post(path)
      .set({ ...headers })
      .send(body);
  const parked = async () => {
    await running.product.caughtUp(await running.product.store.head());
    const { body } = await request(running.server).get('/api/policies');
    return (body as Policies).policies.find(({ name }) => name === 'open-commissorium')!.parked;
  };

  beforeAll(async () => {
    running = await startProduct();
    // Someone has taken the id that the policy will use.
    const title = { title: 'I vejen', tovholderfunktion: 'tf-psykiatri' };
    await post('/api/commissorium/r1-k1/open-commissorium', title, municipalTovholder).expect(201);
    await post('/api/revision/r1/report-need', need, municipalTovholder).expect(201);
    const spor = { spor: 3, reason: 'Det kræver en arbejdsgruppe' };
    await post('/api/revision/r1/propose-spor', spor, municipalTovholder).expect(200);
    await post('/api/revision/r1/propose-spor', spor, regionalTovholder).expect(200);
  });
  afterAll(() => running.stop());

  it('is parked with the reason in Danish, and shown', async () => {
    expect(await parked()).toMatchObject([
      { stream: 'revision-r1', reason: expect.stringMatching(/r1-k1.*Kommissorium/) },
    ]);
  });

  it('does not stop other runs', async () => {
    await post('/api/revision/r2/report-need', need, municipalTovholder).expect(201);
    const spor = { spor: 3, reason: 'Det kræver en arbejdsgruppe' };
    await post('/api/revision/r2/propose-spor', spor, municipalTovholder).expect(200);
    const { body } = await post('/api/revision/r2/propose-spor', spor, regionalTovholder).expect(200);
    const { position } = body as { position: string };
    await request(running.server).get(`/api/commissorium/r2-k1?after=${position}`).expect(200);
  });

  it('can be tried again by the secretariat, and stays parked while the reason is there', async () => {
    await post('/api/policies/open-commissorium/parked/revision-r1/retry', {}, secretariat).expect(200);
    expect(await parked()).toHaveLength(1);
  });
});
