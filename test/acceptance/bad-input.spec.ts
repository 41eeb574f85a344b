import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request, { type Test } from 'supertest';
import { municipalDirector, municipalTovholder, need, regionalTovholder } from './people.js';
import { type Running, startProduct } from './product.js';

describe('bad input', () => {
  let running: Running;
  const post = (path: string, body: object | string | undefined = {}, headers: object = municipalTovholder): Test =>
    request(running.server)
      .post(path)
      .set({ 'Content-Type': 'application/json', ...headers })
      .send(body);

  beforeAll(async () => {
    running = await startProduct();
    await post('/api/revision/r1/report-need', need).expect(201);
  });
  afterAll(() => running.stop());

  /** Sends it, expects that problem, and that nothing was written. */
  async function refused(sent: () => Test, status: number, code: string, detail: RegExp): Promise<void> {
    const before = await running.product.store.head();
    const response = await sent();
    expect(response.headers['content-type']).toMatch('application/problem+json');
    expect(response.body).toMatchObject({ status, code, title: expect.any(String), instance: expect.any(String) });
    expect((response.body as { detail: string }).detail).toMatch(detail);
    expect(response.status).toBe(status);
    expect(await running.product.store.head()).toBe(before);
  }

  const spor = { spor: 2, reason: 'Hele aftalen skal ses igennem' };
  const cases: [string, () => Test, number, string, RegExp][] = [
    [
      'an unknown procedure',
      () => post('/api/findes-ikke/r1/propose-spor', spor),
      404,
      'unknown-procedure',
      /De kendte er: Aftale \(agreement\), /,
    ],
    [
      'an unknown run',
      () => post('/api/revision/r-ukendt/propose-spor', spor),
      404,
      'unknown-run',
      /begynd forløbet først/,
    ],
    ['a malformed id', () => post('/api/revision/R_1/propose-spor', spor), 400, 'malformed-id', /små bogstaver/],
    [
      'an unknown command',
      () => post('/api/revision/r1/spring-over', spor),
      404,
      'unknown-command',
      /De kendte er: .*\(ReportNeed\)/,
    ],
    [
      'a command named as an object’s own method',
      () => post('/api/revision/r1/constructor', spor),
      404,
      'unknown-command',
      /constructor|Constructor/,
    ],
    [
      'an unknown field',
      () => post('/api/revision/r1/propose-spor', { ...spor, spår: 1 }),
      400,
      'malformed-input',
      /spår: feltet findes ikke/,
    ],
    [
      'a field that pollutes the prototype',
      () => post('/api/revision/r1/propose-spor', '{"spor":2,"reason":"Hele aftalen","__proto__":{"admin":true}}'),
      400,
      'malformed-input',
      /__proto__/,
    ],
    [
      'a wrong type',
      () => post('/api/revision/r1/propose-spor', { spor: '2', reason: 5 }),
      400,
      'malformed-input',
      /spor: vælg 1, 2, 3.*reason: skriv 10-2000 tegn/,
    ],
    ['a missing field', () => post('/api/revision/r1/propose-spor', {}), 400, 'malformed-input', /reason/],
    [
      'a reason of blanks',
      () => post('/api/revision/r1/propose-spor', { spor: 2, reason: ' '.repeat(20) }),
      400,
      'malformed-input',
      /reason: skriv 10-2000 tegn/,
    ],
    [
      'a list for an object',
      () => post('/api/revision/r1/propose-spor', [spor]),
      400,
      'malformed-input',
      /JSON-objekt/,
    ],
    [
      'a bare value for an object',
      () => post('/api/revision/r1/propose-spor', '"spor 2"'),
      400,
      'malformed-input',
      /JSON-objekt/,
    ],
    [
      'what is not JSON',
      () => post('/api/revision/r1/propose-spor', '{"spor": 2,'),
      400,
      'malformed-json',
      /ikke gyldig JSON/,
    ],
    [
      'another media type',
      () =>
        post('/api/revision/r1/add-comment', 'text=hej', {
          ...municipalTovholder,
          'Content-Type': 'application/x-www-form-urlencoded',
        }),
      415,
      'unsupported-media-type',
      /application\/json/,
    ],
    [
      'a body of 10 MB',
      () => post('/api/revision/r1/add-comment', { text: 'x'.repeat(10_000_000) }),
      413,
      'body-too-large',
      /højst fylde 1 MB/,
    ],
    [
      'a forbidden transition',
      () => post('/api/revision/r1/submit-draft', { summary: 'Rettet', document: 'Sag 1' }),
      409,
      'not-possible-now',
      /mens forløbet er i »Behov rejst«/,
    ],
    [
      'an unmet guard',
      () => post('/api/revision/r1/pause', { reason: 'Venter', until: '2020-01-01' }),
      409,
      'requirement-not-met',
      /senere dag end i dag/,
    ],
    [
      'a seat without the mandate',
      () => post('/api/revision/r1/propose-spor', spor, municipalDirector),
      403,
      'no-mandate',
      /aftalens tovholdere/,
    ],
    [
      'a seat one does not hold',
      () =>
        post('/api/revision/r1/propose-spor', spor, {
          ...municipalTovholder,
          'Sporskifte-Seat': 'sss-chair-municipal',
        }),
      403,
      'unknown-seat',
      /har ikke posten/,
    ],
    [
      'a seat that does not exist',
      () => post('/api/revision/r1/propose-spor', spor, { ...municipalTovholder, 'Sporskifte-Seat': 'findes-ikke' }),
      403,
      'unknown-seat',
      /ingen post/,
    ],
    ['nobody named', () => post('/api/revision/r1/propose-spor', spor, {}), 401, 'no-actor', /hvem der handler/],
    [
      'one who claims to be the system',
      () =>
        post('/api/revision/r1/propose-spor', spor, { 'Sporskifte-Person': 'system', 'Sporskifte-Seat': 'policy-x' }),
      401,
      'no-actor',
      /gyldige id/,
    ],
    [
      'a stale If-Match',
      () => post('/api/revision/r1/propose-spor', spor, { ...municipalTovholder, 'If-Match': '"7"' }),
      412,
      'stale-revision',
      /revision 0, ikke 7/,
    ],
    [
      'an If-Match that is no revision',
      () => post('/api/revision/r1/propose-spor', spor, { ...municipalTovholder, 'If-Match': 'abc' }),
      400,
      'malformed-request',
      /If-Match/,
    ],
    [
      'an Effective-On that is no date',
      () => post('/api/revision/r1/propose-spor', spor, { ...municipalTovholder, 'Effective-On': 'i går' }),
      400,
      'malformed-request',
      /Effective-On/,
    ],
    [
      'a run that is there already',
      () => post('/api/revision/r1/report-need', need),
      409,
      'run-exists',
      /Vælg et andet id/,
    ],
    [
      'a reference to what does not exist',
      () => post('/api/revision/r2/report-need', { ...need, agreement: 'findes-ikke' }),
      409,
      'unknown-reference',
      /findes intet forløb »findes-ikke« af arten Aftale/,
    ],
    ['an unknown address', () => request(running.server).get('/findes/ikke'), 404, 'unknown-address', /findes\/ikke/],
    [
      'an unknown query field',
      () => request(running.server).get('/api/revision?fra=1'),
      400,
      'malformed-input',
      /fra: feltet findes ikke/,
    ],
    [
      'a limit beyond the most',
      () => request(running.server).get('/api/revision?limit=5000'),
      400,
      'malformed-input',
      /limit: skriv et helt tal fra 1 til 200/,
    ],
    [
      'a day that nothing can be counted from',
      () => request(running.server).get('/api/agreements/in-force?asOf=0001-01-01'),
      400,
      'malformed-input',
      /vælg et år fra 1900 til 2999/,
    ],
    [
      'a number that is not written in digits',
      () => request(running.server).get('/api/revision?limit=0x10'),
      400,
      'malformed-input',
      /limit: skriv et helt tal fra 1 til 200/,
    ],
    [
      'a position that the log has not come to',
      () => request(running.server).get('/api/revision?after=9999999999999999'),
      400,
      'malformed-request',
      /findes ikke i loggen/,
    ],
    [
      'an instant that is none',
      () => request(running.server).get('/api/revision/r1?asOf=i%20morges'),
      400,
      'malformed-input',
      /tidspunkt/,
    ],
    [
      'a moment before the run began',
      () => request(running.server).get('/api/revision/r1?asOf=2020-01-01T00:00:00Z'),
      404,
      'unknown-run',
      /var ikke begyndt/,
    ],
  ];

  for (const [what, sent, status, code, detail] of cases) {
    it(`refuses ${what} with ${status} ${code}, and writes nothing`, () => refused(sent, status, code, detail));
  }

  it('refuses a reused idempotency key with another body, and replays it with the same', async () => {
    const headers = { ...regionalTovholder, 'Idempotency-Key': 'n-1' };
    const first = await post('/api/revision/r1/propose-spor', spor, headers).expect(200);
    const again = await post('/api/revision/r1/propose-spor', spor, headers).expect(200);
    expect(again.body).toMatchObject({ replayed: true, position: (first.body as { position: string }).position });
    await refused(
      () => post('/api/revision/r1/propose-spor', { ...spor, spor: 3 }, headers),
      422,
      'idempotency-key-reused',
      /anden anmodning/,
    );
  });

  it('disturbs nothing: the run goes on after all of it', () =>
    post('/api/revision/r1/propose-spor', spor).expect(200, /spor2.reviewing/));
});
