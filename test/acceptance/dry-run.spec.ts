import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { municipalDirector, municipalTovholder, need, regionalTovholder, secretariat } from './people.js';
import { type Running, startProduct } from './product.js';

const rules = {
  chairmanship: 'sss',
  preTreatment: 'sdk',
  approval: 'sss',
  finalTreatment: 'sundhedsraad',
  secretariat: 'kog',
  hearingMonths: 2,
  hearingMinimumDays: 21,
};
const model = (validFrom: string) => ({
  title: 'Med et sundhedsråd i stedet for SSU',
  validFrom,
  decidedBy: 'SSS, 1. december 2026',
  rules,
});

describe('a dry run', () => {
  let running: Running;
  const post = (path: string, body: object, headers: object = secretariat) =>
    request(running.server)
      .post(path)
      .set({ ...headers })
      .send(body);
  const tries = (path: string, body: object, headers: object = secretariat) =>
    post(`${path}?dryRun=true`, body, headers);

  beforeAll(async () => {
    running = await startProduct();
    await post('/api/revision/r1/report-need', need, municipalTovholder).expect(201);
  });
  afterAll(() => running.stop());

  it('tells what any command would become, with state and mandate, and stores nothing', async () => {
    const spor = { spor: 2, reason: 'Mere end fakta' };
    await post('/api/revision/r1/propose-spor', spor, municipalTovholder).expect(200);
    const head = await running.product.store.head();
    const { body } = await tries('/api/revision/r1/propose-spor', spor, regionalTovholder).expect(200);
    expect(body).toMatchObject({
      dryRun: true,
      revision: 2,
      event: { type: 'SporProposed', title: expect.any(String), data: spor },
      mandate: { rule: 'tovholderOfTheAgreement', side: 'regional' },
      from: { keys: ['assessment'] },
      state: { keys: ['spor2.reviewing'] },
    });
    expect(await running.product.store.head()).toBe(head);
  });

  it('is refused for what the command would be refused for', async () => {
    const { body } = await tries(
      '/api/revision/r1/propose-spor',
      { spor: 2, reason: 'Enig i det valg' },
      municipalDirector,
    ).expect(403);
    expect(body).toMatchObject({ code: 'no-mandate' });
  });

  it('is never mistaken for the real thing: a misspelt parameter is refused', async () => {
    const { body } = await post('/api/governance/syddanmark/adopt-model?dryrun=true', model('2027-01-01')).expect(400);
    expect(body).toMatchObject({ code: 'malformed-input', fields: [{ field: 'dryrun' }] });
    await post('/api/governance/syddanmark/adopt-model?dryRun=maybe', model('2027-01-01')).expect(400);
  });

  it('of a new model lists in Danish which open runs would differ, and how', async () => {
    const { body } = await tries('/api/governance/syddanmark/adopt-model', model('2027-01-01')).expect(200);
    const { foreseen } = body as { foreseen: { differing: { id: string; lines: string[] }[] } };
    expect(foreseen).toMatchObject({
      meaning: expect.arrayContaining([expect.stringContaining('Intet åbent forløb ændres')]),
      warnings: [expect.stringContaining('»sundhedsraad« (politisk behandling) findes ikke')],
      without: expect.arrayContaining([{ procedure: 'initiative', title: 'Indsats', runs: 20 }]),
    });
    expect(foreseen.differing.map(({ id }) => id)).toEqual(['r1']);
    expect(foreseen.differing[0]!.lines).toContainEqual(
      expect.stringMatching(/^Korteste høringsfrist i dage: 14 → 21 \(.*Send i høring/),
    );
  });

  it('of a model that contradicts itself says where', async () => {
    const twisted = { ...model('2027-01-01'), rules: { ...rules, hearingMonths: 1, hearingMinimumDays: 60 } };
    const { body } = await tries('/api/governance/syddanmark/adopt-model', twisted).expect(409);
    expect((body as { detail: string }).detail).toContain('Den korteste høringsfrist er længere end høringsfristen');
  });
});

describe('the rules in force', () => {
  let running: Running;
  const get = (path: string) => request(running.server).get(path);
  const post = (path: string, body: object, headers: object = secretariat) =>
    request(running.server)
      .post(path)
      .set({ ...headers })
      .send(body);

  beforeAll(async () => {
    running = await startProduct();
    await post('/api/revision/r1/report-need', need, municipalTovholder).expect(201);
    await post('/api/governance/syddanmark/adopt-model', model('2024-01-01')).expect(200);
    await post('/api/governance/syddanmark/adopt-model', model('2999-01-01')).expect(200);
  });
  afterAll(() => running.stop());

  it.each([
    ['2023-06-30', 1, 'Sundhedssamarbejdsudvalget'],
    ['2024-01-01', 2, 'sundhedsraad'],
    ['2999-01-01', 3, 'sundhedsraad'],
  ])('on %s are those of version %i', async (on, number, politically) => {
    const { body } = await get(`/api/rules?on=${on}`).expect(200);
    expect(body).toMatchObject({ on, version: { number }, versions: [{ number: 1 }, { number: 2 }, { number: 3 }] });
    expect((body as { rules: object[] }).rules).toContainEqual({
      rule: 'finalTreatment',
      label: 'Politisk behandling',
      text: politically,
      basis: 'stated',
    });
  });

  it('were none before the first version', async () => {
    const { body } = await get('/api/rules?on=2023-01-24').expect(404);
    expect((body as { detail: string }).detail).toBe(
      'Ingen styringsmodel var i kraft 24. januar 2023. Vælg en senere dag.',
    );
  });

  it('show what the seed leaves to be confirmed', async () => {
    const { body } = await get('/api/rules?on=2023-06-30').expect(200);
    expect((body as { rules: object[] }).rules).toContainEqual(
      expect.objectContaining({ rule: 'writtenApproval.silenceRule', basis: 'toConfirm' }),
    );
  });

  it('stay those a run began under until the run is moved, with the basis in the run', async () => {
    const before = (await get('/api/revision/r1').expect(200)).body as object;
    expect(before).toMatchObject({
      model: { number: 1, validFrom: '2023-01-25', newer: { number: 2, validFrom: '2024-01-01' } },
    });
    const move = { model: 2, basis: 'SSS besluttede det den 1. februar 2026' };
    const { body } = await post('/api/revision/r1/move-to-model?dryRun=true', move).expect(200);
    expect((body as { foreseen: { lines: string[] } }).foreseen.lines).toContainEqual(
      expect.stringContaining('Politisk behandling: Sundhedssamarbejdsudvalget → sundhedsraad'),
    );
    await post('/api/revision/r1/move-to-model', move).expect(200);
    const after = (await get('/api/revision/r1').expect(200)).body as { model: object };
    expect(after).toMatchObject({ state: { keys: ['needReported'] }, model: { number: 2 } });
    expect(after.model).not.toHaveProperty('newer');
    expect((await get('/api/revision/r1/events').expect(200)).body).toMatchObject({
      events: [{}, { type: 'MovedToModel', data: { ...move, leaves: 1, rules: { model: 2 } } }],
    });
  });

  it('cannot be those of a version that does not apply yet', async () => {
    const { body } = await post('/api/revision/r1/move-to-model', { model: 3, basis: 'For tidligt' }).expect(409);
    expect((body as { detail: string }).detail).toContain('Version 3 gælder først fra 1. januar 2999');
  });
});
