import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { runReport } from '#exports/report/run-report.js';
import { htmlOf } from '#exports/paper/html.js';
import { municipalTovholder, need, regionalTovholder } from './people.js';
import { type Running, startProduct } from './product.js';

describe('the report of a run', () => {
  let running: Running;
  let page: request.Response;
  const post = (path: string, headers: object, body: object) =>
    request(running.server)
      .post(`/api/revision/r1/${path}`)
      .set({ ...headers })
      .send(body);
  beforeAll(async () => {
    running = await startProduct();
    await post('report-need', municipalTovholder, need).expect(201);
    await post('propose-spor', regionalTovholder, { spor: 2, reason: 'Hele aftalen skal gennemses' }).expect(200);
    page = await request(running.server).get('/api/revision/r1/report.html').expect(200);
  });
  afterAll(() => running.stop());

  it('says what the run is, where it stands, and whom it waits for', () => {
    expect(page.text).toMatch(/<dt>Tilstand<\/dt><dd>Indledende vurdering/);
    expect(page.text).toMatch('Hvad der ventes på');
    expect(page.text).toMatch('Peg på spor: Tovholder i tf-psykiatri, Kommunerne');
  });

  it('has every step with time, person and seat, rule, states and text', () => {
    const { text } = page;
    expect(text.match(/<dt>Hashværdi<\/dt>/g)).toHaveLength(2);
    expect(text).toMatch('Hele aftalen skal gennemses');
    expect(text).toMatch('<dd>p-1002 (tf-psykiatri-tovholder-regional)</dd>');
    expect(text).toMatch('<dt>Fra</dt><dd>Ikke begyndt</dd>');
    expect(text).toMatch('<dt>Genberegnet</dt><dd>holder</dd>');
  });

  it('says that the history holds, and how to find out oneself', () => {
    expect(page.text).toMatch('Alle 2 skridt er genberegnet');
    expect(page.text).toMatch('sporskifte prove revision r1 --out bevis.zip');
  });

  it('says which step does not hold, and of those after it that they were not judged', async () => {
    const { product } = running;
    const [first, second] = await product.store.readStream('revision-r1');
    const forged = { ...first!, data: { ...first!.data, description: 'Noget helt andet end det, der blev skrevet' } };
    const html = htmlOf(runReport({ events: [forged, second!], registry: product.registry, at: product.now() }));
    expect(html).toMatch('Revision 0 er den første forkerte: hashkæden er brudt');
    expect(html).toMatch('<dt>Genberegnet</dt><dd>ikke genberegnet</dd>');
  });

  it('as a page has its style and nothing else from anywhere', () => {
    const style = /<style>([\s\S]*)<\/style>/.exec(page.text)![1]!;
    expect(page.headers['content-security-policy']).toMatch(`style-src 'sha256-${hash('sha256', style, 'base64')}'`);
    expect(page.headers['content-security-policy']).toMatch("default-src 'none'");
    expect(page.text).not.toMatch(/<script|<img|<link|src=|style=/);
  });

  it('is a tagged PDF as well', async () => {
    const { body, headers } = await request(running.server).get('/api/revision/r1/report.pdf').expect(200);
    expect(headers['content-type']).toBe('application/pdf');
    expect((body as Buffer).toString('latin1')).toMatch('<pdfaid:conformance>A</pdfaid:conformance>');
  });

  it.each(['html', 'pdf'])('is not there in %s for a run that is not', async (format) => {
    const { body } = await request(running.server).get(`/api/revision/findes-ikke/report.${format}`).expect(404);
    expect(body).toMatchObject({ code: 'unknown-run' });
  });
});
