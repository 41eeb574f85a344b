import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Detail } from '#wording/details.js';
import { municipalTovholder, need } from './people.js';
import { type Running, startProduct } from './product.js';

const cluster = { 'Sporskifte-Person': 'p-1027', 'Sporskifte-Seat': 'klynge-fyn-secretary-municipal' };

/** Runs that are told of in another run, as its readers meet them. */
describe('what a run knows of other runs', () => {
  let running: Running;
  const get = async (path: string, headers: object = municipalTovholder) =>
    (
      await request(running.server)
        .get(`/api/${path}`)
        .set({ ...headers })
        .expect(200)
    ).body as { details: Detail[]; events: { details: Detail[]; mandateText: string }[] };
  const post = async (path: string, body: object): Promise<void> => {
    const { status, text } = await request(running.server).post(`/api/${path}`).set(municipalTovholder).send(body);
    if (status >= 300) throw new Error(`${path}: ${text}`);
    await running.product.caughtUp(await running.product.store.head());
  };
  const named = (details: readonly Detail[], name: string) => details.find((detail) => detail.name === name);

  beforeAll(async () => {
    running = await startProduct();
    await post('revision/lukket/report-need', need);
    const about = { procedure: 'revision', id: 'lukket' };
    const dispute = { about, kind: 'doubt', blocking: false, question: 'Hvem betaler?', position: 'Det gør regionen.' };
    await post('escalation/tvivl/escalate', dispute);
  });
  afterAll(() => running.stop());

  it('has their names, and says which they are', async () => {
    const { details } = await get('revision/lukket');
    const run = { procedure: 'agreement', id: 'depression' };
    expect(named(details, 'agreement')).toMatchObject({ text: expect.stringContaining('depression'), run });
    const { events } = await get('revision/lukket/events');
    expect(named(events[0]!.details, 'agreement')).toMatchObject({ run });
    const about = named((await get('escalation/tvivl')).details, 'about')!;
    expect(named(about.parts!, 'procedure')).toMatchObject({ text: 'Revision' });
    expect(named(about.parts!, 'id')).toMatchObject({ run: { procedure: 'revision', id: 'lukket' } });
  });

  it('keeps the name of a run from whoever may not see it', async () => {
    const about = async (reader: object) =>
      named(named((await get('escalation/tvivl', reader)).details, 'about')!.parts!, 'id');
    expect(await about(cluster)).toHaveProperty('run');
    await post('revision/lukket/close-reading', { reason: 'Nævner en borger', legalGround: 'Forvaltningslovens § 27' });
    expect(await about(municipalTovholder)).toHaveProperty('run');
    await request(running.server).get('/api/revision/lukket').set(cluster).expect(404);
    expect(await about(cluster)).toMatchObject({ text: 'lukket' });
    expect(await about(cluster)).not.toHaveProperty('run');
  });

  it('tells by what right an event was given, as a sentence', async () => {
    const { events } = await get('revision/lukket/events');
    expect(events[0]!.mandateText).toMatch(
      /^Det kan kun .*\(Tovholder i Tovholderfunktionen for psykiatri, Kommunerne\)$/,
    );
  });
});
