import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { verifyLog } from '#audit/verify-log.js';
import { type Running, startProduct } from './product.js';
import { partOf, readWalk } from './walk.js';

describe('the tutorial', () => {
  let running: Running;
  let position = '';

  beforeAll(async () => {
    running = await startProduct();
  });
  afterAll(() => running.stop());

  for (const { line, method, path, headers, body, status, answer } of readWalk('docs/tutorial/two-revisions.md')) {
    it(`line ${line}: ${method} ${path} answers ${status}`, async () => {
      const address = path.replace('{position}', position);
      const sent = method === 'POST' ? request(running.server).post(address) : request(running.server).get(address);
      const response = await sent.set(headers).send(body as object | undefined);
      const shown = response.body as { position?: string };
      expect(response.status).toBe(status);
      if (answer !== undefined) expect(shown).toEqual(partOf(answer));
      if (method === 'POST' && status < 300) position = shown.position!;
    });
  }

  it('leaves a log that verifies', async () => {
    const { findings } = await verifyLog(running.product);
    expect(findings).toEqual([]);
  });

  it('leaves nothing parked', async () => {
    const response = await request(running.server).get('/api/policies');
    const { policies } = response.body as { policies: { parked: unknown[] }[] };
    expect(policies.flatMap(({ parked }) => parked)).toEqual([]);
  });
});
