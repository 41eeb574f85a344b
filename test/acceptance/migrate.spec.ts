import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import request from 'supertest';
import type { Procedure } from '#engine/procedure.js';
import { procedures } from '#procedures/registry.js';
import { type Product, openProduct } from '../../apps/api/product.js';
import { createServer } from '../../apps/api/server.js';
import { proposal } from '../toy/proposal.js';

const anna = { 'Sporskifte-Person': 'p-anna', 'Sporskifte-Seat': 'club-anna' };
const chair = { 'Sporskifte-Person': 'p-dorte', 'Sporskifte-Seat': 'board-chair' };

/** The product with these versions of the proposal beside its own procedures. */
async function serve(folder: string, versions: readonly Procedure[]) {
  const product = await openProduct({
    folder,
    production: false,
    log: pino({ level: 'silent' }),
    procedures: [...procedures, ...versions],
    clockIntervalMs: 0,
  });
  const app = await createServer(product, '0.0.0');
  await app.init();
  return {
    product,
    server: app.getHttpServer(),
    stop: async () => {
      await app.close();
      await product.close();
    },
  };
}

/** The body, seat and holder that somebody needs to act. */
async function seated({ handle }: Product, body: string, seat: string, more: { function: string; side?: string }) {
  const give = (procedure: string, id: string, command: string, data: object) =>
    handle({ procedure, id, command, data, actor: { person: 'system', seat: 'seed' } });
  await give('body', body, 'EstablishBody', {
    name: body,
    level: 'administrative',
    legalBasis: 'Vedtægterne',
    firstDay: '2023-01-01',
  });
  await give('seat', seat, 'CreateSeat', { title: seat, body, ...more });
  const person = seat === 'club-anna' ? 'p-anna' : 'p-dorte';
  await give('seat', seat, 'Appoint', { person, from: '2023-01-01' });
}

describe('a run over HTTP, when a second version of its procedure has come', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sporskifte-migrate-'));
  let running: Awaited<ReturnType<typeof serve>>;

  const post = (command: string, by: typeof anna, data: object) =>
    request(running.server).post(`/api/proposal/p1/${command}`).set(by).send(data);
  const get = async (path: string) => (await request(running.server).get(path).set(chair).expect(200)).body as never;

  beforeAll(async () => {
    running = await serve(folder, [proposal(1)]);
    await seated(running.product, 'club', 'club-anna', { function: 'member' });
    await seated(running.product, 'board', 'board-chair', { function: 'chair', side: 'municipal' });
    await post('open-proposal', anna, { title: 'Ny bro', deadline: '2099-04-01' }).expect(201);
    await post('support', anna, {}).expect(200);
    await running.stop();
    running = await serve(folder, [proposal(1), proposal(2)]);
  });
  afterAll(async () => {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is shown on the version it follows, with an offer to be moved', async () => {
    const run: { definition: string; commands: { command: string; allowed: boolean }[] } =
      await get('/api/proposal/p1');
    expect(run.definition).toBe('proposal@1');
    expect(run.commands).toContainEqual(expect.objectContaining({ command: 'MigrateDefinition', allowed: true }));
  });

  it('is not moved by one without the mandate, nor without a reason', async () => {
    const refused = await post('migrate-definition', anna, { to: 2, reason: 'Nye vedtægter' }).expect(403);
    expect(refused.body).toMatchObject({ code: 'no-mandate' });
    await post('migrate-definition', chair, { to: 2 }).expect(400);
    await post('migrate-definition', chair, { to: 3, reason: 'Nye vedtægter' }).expect(409);
  });

  it('is moved by a command like any other', async () => {
    const { body } = await post('migrate-definition', chair, { to: 2, reason: 'Nye vedtægter' }).expect(200);
    expect(body).toMatchObject({
      revision: 2,
      event: { type: 'DefinitionMigrated', title: 'Flyttet til en anden version af proceduren' },
      state: { title: 'Samler støtte' },
    });
    const again = await post('migrate-definition', chair, { to: 2, reason: 'Nye vedtægter' }).expect(409);
    expect(again.body).toMatchObject({ code: 'already-migrated' });
  });

  it('is from then on shown, listed, audited and documented by the new version', async () => {
    const head = await running.product.store.head();
    const run: object = await get(`/api/proposal/p1?after=${head}`);
    expect(run).toMatchObject({ definition: 'proposal@2', revision: 2, view: { earlierSupport: 1 } });
    const { events }: { events: object[] } = await get('/api/proposal/p1/events');
    expect(events.at(-1)).toMatchObject({ type: 'DefinitionMigrated', from: { title: 'Samler støtte' } });
    const trail: { items: object[] } = await get('/api/audit?procedure=proposal');
    expect(trail.items[0]).toMatchObject({ type: 'DefinitionMigrated', definition: 'proposal@2' });
    const { paths }: { paths: object } = await get('/api/openapi.json');
    expect(Object.keys(paths)).toContain('/api/proposal/{id}/migrate-definition');
  });
});
