import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { municipalTovholder, need, regionalTovholder } from './people.js';
import { type Running, startProduct } from './product.js';

describe('the case file of a revision', () => {
  let running: Running;
  let unzip: (bytes: Buffer) => Map<string, Buffer>;
  const post = (path: string, headers: object, body: object) =>
    request(running.server)
      .post(`/api/revision/r1/${path}`)
      .set({ ...headers })
      .send(body);
  const fetched = async (query = ''): Promise<Map<string, string>> => {
    const { body } = await request(running.server)
      .get(`/api/revision/r1/case-file.zip?${query}`)
      .buffer(true)
      .parse((response, done) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => done(null, Buffer.concat(pieces)));
      })
      .expect(200);
    return new Map([...unzip(body as Buffer)].map(([name, bytes]) => [name, bytes.toString()]));
  };
  beforeAll(async () => {
    const verifier = join(import.meta.dirname, '../../libs/audit/bundle/verify.mjs');
    ({ unzip } = (await import(verifier)) as { unzip: typeof unzip });
    running = await startProduct();
    await post('report-need', municipalTovholder, need).expect(201);
    for (const headers of [municipalTovholder, regionalTovholder]) {
      await post('propose-spor', headers, { spor: 3, reason: 'Store dele skal tænkes forfra' }).expect(200);
    }
    await running.product.caughtUp(await running.product.store.head());
  });
  afterAll(() => running.stop());

  it('has the list and the documents, as a page and as a PDF each', async () => {
    expect([...(await fetched()).keys()]).toEqual(['aktliste.pdf', 'aktliste.html', 'akter.pdf', 'akter.html']);
  });

  it('has what is about the revision as well: the commissorium that it led to', async () => {
    const files = await fetched();
    expect(files.get('aktliste.html')).toMatch('Kommissorium r1-k1');
  });

  it('keeps what is withheld out of every file, and says why', async () => {
    const [open, closed] = [await fetched(), await fetched('withhold=2:internal,3:internal')];
    expect(open.get('akter.html')).toMatch('Store dele skal tænkes forfra');
    for (const name of ['aktliste.html', 'akter.html']) {
      expect(closed.get(name)).not.toMatch('Store dele');
      expect(closed.get(name)).toMatch('offentlighedsloven § 23');
    }
  });

  it('names no person by id: whoever acted is known by the seat', async () => {
    const files = await fetched();
    expect(files.get('akter.html')).toMatch('tf-psykiatri-tovholder-municipal');
    expect(files.get('akter.html')).not.toMatch(municipalTovholder['Sporskifte-Person']);
  });

  it('has the list alone as a tagged PDF', async () => {
    const { body } = await request(running.server)
      .get('/api/revision/r1/case-file.pdf?received=2026-03-02')
      .expect(200);
    expect((body as Buffer).toString('latin1')).toMatch('/Marked true');
  });

  it.each([
    ['r1/case-file.pdf?received=i+dag', 400, 'malformed-input'],
    ['r1/case-file.zip?withhold=2:fordi', 400, 'malformed-request'],
    ['r1/case-file.zip?withhold=999:private', 400, 'malformed-request'],
    ['findes-ikke/case-file.zip', 404, 'unknown-run'],
  ])('refuses %s', async (path, status, code) => {
    const { body } = await request(running.server).get(`/api/revision/${path}`).expect(status);
    expect(body).toMatchObject({ code });
  });
});
