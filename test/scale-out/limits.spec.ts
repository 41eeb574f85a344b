import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { Server } from 'node:http';
import { pino } from 'pino';
import request from 'supertest';
import { type Product, openProduct } from '../../apps/api/product.js';
import { createServer } from '../../apps/api/server.js';
import { postgresSchema } from '../../libs/read-models/spec/database.js';
import { temporaryFolder } from '../acceptance/process.js';
import { HOST, publicUrl, stubProvider } from '../security/stub-provider.js';

const folder = temporaryFolder();
const schema = postgresSchema();
const opened: { product: Product; server: Server; close: () => Promise<void> }[] = [];

beforeAll(async () => {
  const databaseUrl = await schema.url();
  const provider = stubProvider();
  for (let process = 0; process < 2; process++) {
    const product = await openProduct({
      folder: folder.path,
      production: true,
      log: pino({ level: 'silent' }),
      databaseUrl,
    });
    const settings = { publicUrl, loginsPerMinute: 4, trustedProxies: 1 };
    const app = await createServer(product, '0.0.0', { settings, provider });
    await app.init();
    opened.push({ product, server: app.getHttpServer(), close: () => app.close() });
  }
});
afterAll(async () => {
  for (const { product, close } of opened) {
    await close();
    await product.close();
  }
  await schema.drop();
  folder.remove();
});

describe('several processes', () => {
  it('count together, so that whoever asks them in turn gets no more tries', async () => {
    const ask = (turn: number, address: string) =>
      request(opened[turn % 2]!.server)
        .get('/auth/login')
        .set({ Host: HOST, 'X-Forwarded-For': address });
    for (let turn = 0; turn < 4; turn++) await ask(turn, '192.0.2.1').expect(303);
    await ask(0, '192.0.2.1').expect(429);
    await ask(1, '192.0.2.1').expect(429);
    await ask(0, '192.0.2.2').expect(303);
  });

  it('know of each other’s wrong tokens', async () => {
    const wrong = (turn: number) =>
      request(opened[turn % 2]!.server)
        .get('/api/me')
        .set({ 'X-Forwarded-For': '192.0.2.3', Authorization: 'Bearer forkert' });
    for (let turn = 0; turn < 4; turn++) await wrong(turn).expect(401);
    await wrong(0).expect(429);
    await wrong(1).expect(429);
  });
});
