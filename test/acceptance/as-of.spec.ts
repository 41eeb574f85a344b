import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { municipalTovholder, need, regionalTovholder, secretariat } from './people.js';
import { type Running, startProduct } from './product.js';

interface Runs {
  readonly total: number;
  readonly items: readonly { readonly id: string; readonly title: string }[];
}

describe('the past over HTTP', () => {
  let running: Running;
  let now = '2026-03-02T09:00:00.000Z';
  let after = '';
  const get = (path: string) => request(running.server).get(encodeURI(path));
  const seen = async (path: string): Promise<Record<string, unknown>> => {
    const joined = `${path}${path.includes('?') ? '&' : '?'}after=${after}`;
    return (await get(joined).expect(200)).body as Record<string, unknown>;
  };
  const post = async (path: string, body: object, by: object = municipalTovholder): Promise<void> => {
    const answer = await request(running.server)
      .post(path)
      .set({ ...by })
      .send(body);
    expect([200, 201]).toContain(answer.status);
    after = (answer.body as { position: string }).position;
  };

  beforeAll(async () => {
    running = await startProduct({ now: () => now, clockIntervalMs: 0 });
    now = '2026-03-03T09:00:00.000Z';
    await post('/api/revision/r1/report-need', need);
    now = '2026-03-04T09:00:00.000Z';
    await post('/api/revision/r1/propose-spor', { spor: 2, reason: 'Indholdet skal ændres' });
    now = '2026-03-05T09:00:00.000Z';
    await post('/api/revision/r1/propose-spor', { spor: 2, reason: 'Enig i vurderingen' }, regionalTovholder);
    await post('/api/agreement/sam-bo/open-adoption', { number: 2, parties: await twoParties() }, secretariat);
    now = '2026-03-10T09:00:00.000Z';
  });
  afterAll(() => running.stop());

  async function twoParties(): Promise<string[]> {
    const { bodies } = (await get('/api/organisation').expect(200)).body as {
      bodies: { body: string; level: string }[];
    };
    return bodies
      .filter(({ level }) => level === 'municipality' || level === 'region')
      .slice(0, 2)
      .map(({ body }) => body);
  }

  it('lists runs as they were known at an instant, and says so', async () => {
    const then = await seen('/api/revision?asOf=2026-03-04T08:00:00Z');
    expect(then).toMatchObject({
      historical: true,
      basis: 'recorded',
      asOf: '2026-03-04T08:00:00.000Z',
      asOfText: 'Som det var registreret den 4. marts 2026 kl. 09.00.',
    });
    const r1 = (then as unknown as Runs).items.find(({ id }) => id === 'r1');
    expect(r1).toMatchObject({ id: 'r1', revision: 0 });
    const before = (await seen('/api/revision?asOf=2026-03-02')) as unknown as Runs;
    expect(before.items.map(({ id }) => id)).not.toContain('r1');
  });

  it('tells what was in force from what was known: documents reach further back than the system', async () => {
    const inForce = (await seen('/api/agreement?asOf=2024-01-01&basis=effective&state=inForce')) as unknown as Runs;
    expect(inForce.items.map(({ id }) => id)).toContain('sam-bo');
    expect(await seen('/api/agreement?asOf=2024-01-01')).toMatchObject({ total: 0 });
    const known = '/api/agreement?asOf=2024-01-01&basis=effective&knownAt=2026-03-01';
    expect(await seen(known)).toMatchObject({ total: 0, knownAt: '2026-03-01T22:59:59.999Z' });
    const open = await seen('/api/agreements/in-force?asOf=2024-01-01&basis=effective');
    expect(JSON.stringify(open['agreements'])).toContain('sam-bo');
  });

  it('shows what awaited a seat then, and a run on either basis', async () => {
    const work = await seen('/api/worklist?asOf=2026-03-04&seat=tf-psykiatri-tovholder-regional');
    expect(JSON.stringify(work['items'])).toContain('"id":"r1"');
    expect(work).toMatchObject({ historical: true, complete: true });
    expect(await seen('/api/revision/r1?asOf=2026-03-04&basis=effective')).toMatchObject({
      revision: 1,
      basis: 'effective',
    });
  });

  it('shows the organisation as it was known, and as it was', async () => {
    expect(await seen('/api/organisation?asOf=2026-03-01&basis=recorded')).toMatchObject({
      total: 0,
      on: '2026-03-01',
    });
    expect(await seen('/api/organisation/sss?asOf=2023-03-22&basis=effective')).toMatchObject({
      on: '2023-03-22',
      standing: 'exists',
    });
  });

  it('shows the ledger of adoption, and what is different between two moments', async () => {
    const { adoption } = await seen('/api/agreement/sam-bo/adoption?asOf=2026-03-06');
    expect(adoption).toMatchObject({ ledgers: [{ number: 2 }] });
    const { adoption: earlier } = await seen('/api/agreement/sam-bo/adoption?asOf=2026-03-04');
    expect(earlier).toMatchObject({ ledgers: [] });
    const changes = await seen('/api/changes?from=2026-03-02&to=2026-03-06');
    const { items, agreements } = changes as { items: { id: string; kind: string }[]; agreements: object[] };
    expect(items.map(({ id, kind }) => `${id} ${kind}`)).toEqual(expect.arrayContaining(['r1 begun', 'sam-bo noted']));
    expect(agreements).toContainEqual(
      expect.objectContaining({
        id: 'sam-bo',
        kind: 'adoption',
        text: expect.stringMatching(/Version 2: 2 parter er spurgt/),
      }),
    );
    expect(await seen('/api/changes?from=2026-03-06&to=2026-03-06')).toMatchObject({
      total: 0,
      items: [],
      agreements: [],
    });
  });

  it.each([
    ['/api/revision?asOf=2026-03-11', 'ikke kommet endnu'],
    ['/api/revision?asOf=i går', 'asOf: skriv en dag'],
    ['/api/revision?asOf=2026-03-01&basis=known', 'basis: vælg en af'],
    ['/api/revision?basis=effective', 'mangler et tidspunkt'],
    ['/api/revision?asOf=2026-03-01&knownAt=2026-03-01', 'knownAt kan kun'],
    ['/api/revision?asOf=2026-03-01&sort=due', 'ordnes efter frist'],
    ['/api/worklist?fromRun=revision-r1', 'fromRun kan kun'],
    ['/api/organisation?on=2026-03-01&asOf=2026-03-01', 'Brug kun det ene'],
    ['/api/changes?from=2026-03-05&to=2026-03-04', 'Byt dem om'],
    ['/api/changes?from=2026-03-05', 'to: skriv en dag'],
  ])('says what is wrong with %s', async (path, told) => {
    const { body } = await get(path).expect(400);
    expect((body as { detail: string }).detail).toContain(told);
  });
});
