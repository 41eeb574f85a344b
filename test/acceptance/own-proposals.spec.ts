import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { worklist } from '../../apps/cli/commands/worklist.js';
import type { Context } from '../../apps/cli/context.js';
import { type Running, startProduct } from './product.js';

const municipal = { 'Sporskifte-Person': 'p-1037', 'Sporskifte-Seat': 'kog-administrator-municipal' };
const grant = {
  auditor: 'p-1036',
  from: '2026-03-02',
  to: '2026-04-01',
  closedToo: false,
  purpose: 'Gennemgang af revisionerne',
  legalGround: 'Revisionsloven',
};
interface Answer {
  readonly items: readonly { readonly id: string; readonly command: string; readonly notYours?: string }[];
  readonly barred: readonly object[];
}

describe('what one has proposed oneself', () => {
  let running: Running;
  const get = async (path: string): Promise<Answer> =>
    (
      await request(running.server)
        .get(path)
        .set({ ...municipal })
        .expect(200)
    ).body as Answer;
  const approval = async (query: string) =>
    (await get(`/api/worklist?${query}`)).items.find(({ id, command }) => id === 'g1' && command === 'ApproveRight');

  beforeAll(async () => {
    running = await startProduct({ now: () => '2026-03-02T09:00:00.000Z', clockIntervalMs: 0 });
    await request(running.server)
      .post('/api/auditorGrant/g1/propose-right')
      .set({ ...municipal })
      .send(grant)
      .expect(201);
    await running.product.caughtUp(await running.product.store.head());
  });
  afterAll(() => running.stop());

  it('is on one’s work list as somebody else’s to approve, and as everybody else’s to do', async () => {
    const own = 'Den, der står bag »Foreslået«, kan ikke selv sige god for det';
    expect((await approval('limit=200'))?.notYours).toMatch(own);
    expect((await approval('limit=200&person=p-1037'))?.notYours).toMatch(own);
    for (const others of ['person=p-1038', 'whose=all', 'seat=kog-administrator-municipal']) {
      const task = await approval(`limit=200&${others}`);
      expect([others, task !== undefined, task?.notYours]).toEqual([others, true, undefined]);
    }
  });

  it('is told of where it is asked who could say yes to it', async () => {
    const { barred } = await get('/api/auditorGrant/g1/who?command=approve-right');
    expect(barred).toEqual([{ person: 'p-1037', reason: expect.stringMatching('kan ikke selv sige god for det') }]);
    expect((await get('/api/auditorGrant/g1/who?command=decline-right')).barred).toEqual([]);
  });

  it('is marked in the terminal as well', async () => {
    const { db, store, registry, now } = running.product;
    const context = { store, registry, now, readModels: async () => db } as unknown as Context;
    const { text } = await worklist(context, { person: 'p-1037', limit: 200 });
    expect(text().join()).toMatch(/Ikke af dig: Den, der står bag »Foreslået«/);
  });
});
