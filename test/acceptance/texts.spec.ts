import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { municipalTovholder } from './people.js';
import { type Running, startProduct } from './product.js';

const RUN = '/api/commissorium/k-tekst';

describe('the texts of a run', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startProduct();
    const give = (command: string, data: object) =>
      request(running.server).post(`${RUN}/${command}`).set(municipalTovholder).send(data);
    await give('open-commissorium', { title: 'Prøve', tovholderfunktion: 'tf-psykiatri' }).expect(201);
    const write = (section: string, text: string) => give('write-section', { section, text }).expect(200);
    await write('purpose', 'Gruppen skal se på henvisninger.');
    await write('task', 'Beskriv forløbet.');
    await write('purpose', 'Gruppen skal se på alle henvisninger.');
  });
  afterAll(() => running.stop());
  const get = (path: string) => request(running.server).get(`${RUN}${path}`);

  it('are numbered as they were written, and say which is current', async () => {
    const { body } = await get('/texts').expect(200);
    expect(body).toMatchObject({
      texts: [
        { number: 1, of: 'purpose', title: 'Formål', version: 1, current: false, person: 'p-1001' },
        { number: 2, of: 'task', version: 1, current: true },
        { number: 3, of: 'purpose', version: 2, current: true, approved: false },
      ],
    });
  });

  it('differ by words', async () => {
    const { body } = await get('/texts/difference?from=1&to=3').expect(200);
    expect(body).toMatchObject({
      by: 'word',
      parts: [
        { kind: 'same', text: 'Gruppen skal se på ' },
        { kind: 'added', text: 'alle ' },
        { kind: 'same', text: 'henvisninger.' },
      ],
    });
  });

  it('are refused by a number that none has, and by none at all', async () => {
    await get('/texts/difference?from=1&to=9').expect(404, /ingen tekst nummer 9/);
    await get('/texts/difference').expect(400);
    await request(running.server).get('/api/plan/findes-ikke/texts').expect(404);
  });
});
