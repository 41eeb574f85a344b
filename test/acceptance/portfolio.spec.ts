import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { municipalTovholder, need, regionalTovholder } from './people.js';
import { type Running, startProduct } from './product.js';

interface Entry {
  readonly agreement: { readonly id: string };
  readonly revisions: readonly { readonly id: string; readonly awaiting: readonly object[] }[];
}

describe('the agreements as their tovholdere list them', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startProduct();
    await request(running.server).post('/api/revision/r1/report-need').set(municipalTovholder).send(need).expect(201);
    for (const by of [municipalTovholder, regionalTovholder]) {
      const data = { spor: 3, reason: 'Opgaver flytter mellem siderne' };
      await request(running.server).post('/api/revision/r1/propose-spor').set(by).send(data).expect(200);
    }
  });
  afterAll(() => running.stop());

  async function entryOf(id: string): Promise<Entry> {
    const after = await running.product.store.head();
    const { body } = await request(running.server).get(`/api/portfolio?after=${after}`).expect(200);
    return (body as { agreements: Entry[] }).agreements.find(({ agreement }) => agreement.id === id)!;
  }

  it('say which version is in force, who looks after it, and what is not planned', async () => {
    expect(await entryOf('sam-bo')).toMatchObject({
      tovholderfunktion: { id: 'tf-rehabilitering', name: expect.stringContaining('rehabilitering') },
      version: { number: 2, takenIntoUseOn: '2025-05-19' },
      nextReview: null,
      revisions: [{ id: 'sam-bo-2023', ended: true, awaiting: [] }],
    });
  });

  it('say where nobody looks after it, and where no version is in force', async () => {
    expect(await entryOf('revisionsmodellen')).toMatchObject({ tovholderfunktion: null });
    expect(await entryOf('erhvervet-hjerneskade')).toMatchObject({ version: null });
  });

  it('name those a revision waits for, also where it waits for its commissorium', async () => {
    const { revisions } = await entryOf('depression');
    expect(revisions[0]).toMatchObject({ id: 'r1', title: 'Spor 3: venter på kommissorium' });
    expect(revisions[0]!.awaiting).toContainEqual(
      expect.objectContaining({
        procedure: 'commissorium',
        id: 'r1-k1',
        commandTitle: 'Skriv afsnit',
        who: [
          'Kommunal tovholder, Tovholderfunktionen for psykiatri',
          'Regional tovholder, Tovholderfunktionen for psykiatri',
        ],
      }),
    );
  });

  it('what may be attached is told before somebody tries', async () => {
    const { body } = await request(running.server).get('/api/attachments').expect(200);
    expect(body).toEqual({
      mostBytes: 25 * 1024 * 1024,
      types: expect.arrayContaining([{ ending: 'pdf', type: 'application/pdf' }]),
    });
  });
});
