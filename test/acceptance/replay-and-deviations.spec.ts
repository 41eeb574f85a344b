import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { secretariat } from './people.js';
import { type Running, startProduct } from './product.js';

interface Step {
  revision: number;
  verdict: string;
  lit: { after: string[]; transitions: string[] };
  commands: { command: string; allowed: boolean; given: boolean; reasons: string[]; for: { seats: object[] }[] }[];
  diagrams: { after: string };
  links: { next?: string; previous?: string };
}
interface Listed {
  total: number;
  counts: { open: number; accepted: number };
  deviations: {
    id: string;
    run: string;
    rule: string;
    place: string;
    text: string;
    certainty: string;
    status: string;
    acceptance?: object;
    remarks: object[];
    links: { accept: string; remark: string; steps: string[] };
  }[];
}

const chair = { 'Sporskifte-Person': 'p-1018', 'Sporskifte-Seat': 'sss-chair-municipal' };

describe('the desk of an auditor', () => {
  let running: Running;
  const get = async <T>(path: string): Promise<T> => (await request(running.server).get(path).expect(200)).body as T;
  const post = (path: string, body: object, by: object) =>
    request(running.server)
      .post(path)
      .set({ ...by })
      .send(body);

  beforeAll(async () => {
    running = await startProduct({ now: () => '2026-03-02T09:00:00.000Z', clockIntervalMs: 0 });
  });
  afterAll(() => running.stop());

  it('walks a run from its first step to its last and back, by the links alone', async () => {
    const seen: number[] = [];
    let address: string | undefined = '/api/revision/sam-bo-2023/replay/0';
    let last = '';
    while (address !== undefined) {
      const step: Step = await get(address);
      expect(step.verdict).toBe('holds');
      seen.push(step.revision);
      last = address;
      address = step.links.next;
    }
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const end: Step = await get(last);
    expect(end.links.previous).toBe('/api/revision/sam-bo-2023/replay/9');
  });

  it('lights the statechart that the step points at', async () => {
    const { lit, diagrams } = await get<Step>('/api/revision/sam-bo-2023/replay/10');
    const diagram = await get<{ states: { key: string }[]; transitions: { id: string }[] }>(diagrams.after);
    expect(lit.after).toEqual(['knownCourseClosed']);
    expect(diagram.states.map(({ key }) => key)).toContain('knownCourseClosed');
    expect(diagram.transitions.map(({ id }) => id)).toContain(lit.transitions[0]);
  });

  it('shows what else was possible, and for whom by the organisation of that day', async () => {
    const { commands } = await get<Step>('/api/revision/sam-bo-2023/replay/3');
    const given = commands.filter((command) => command.given);
    expect(given.map(({ command, allowed }) => [command, allowed])).toEqual([['RecordMilestone', true]]);
    expect(given[0]!.for[0]!.seats[0]).toMatchObject({ seat: 'kog-secretary-municipal', holder: 'p-1025' });
    expect(commands.find(({ command }) => command === 'SubmitDraft')).toMatchObject({
      allowed: false,
      reasons: ['Det kan ikke ske, mens forløbet er i »Kendt forløb«.'],
    });
  });

  it('pages through a run', async () => {
    const page = await get<{ steps: Step[]; links: Step['links'] }>('/api/revision/sam-bo-2023/replay?from=4&limit=3');
    expect(page.steps.map(({ revision }) => revision)).toEqual([4, 5, 6]);
    expect(page.links).toMatchObject({
      previous: '/api/revision/sam-bo-2023/replay?from=1&limit=3&commands=false',
      next: '/api/revision/sam-bo-2023/replay?from=7&limit=3&commands=false',
    });
  });

  it.each([
    ['/api/revision/sam-bo-2023/replay/11', 404, 'forløbets sidste er 10'],
    ['/api/revision/sam-bo-2023/replay/nul', 400, 'Skridtene nummereres fra 0'],
    ['/api/revision/findes-ikke/replay', 404, 'intet forløb »findes-ikke«'],
    ['/api/dans/x/replay/0', 404, 'ingen procedure »dans«'],
    ['/api/revision/sam-bo-2023/replay?limit=1001', 400, 'limit'],
    ['/api/procedures/revision?version=9', 404, 'ingen version 9'],
    ['/api/deviations?class=slem', 400, 'class'],
    ['/api/deviations?status=lukket', 400, 'status'],
    ['/api/revision/findes-ikke/deviations', 404, 'intet forløb »findes-ikke«'],
  ])('says what is wrong with %s', async (path, status, told) => {
    const { body } = await request(running.server).get(path).expect(status);
    expect((body as { detail: string }).detail).toContain(told);
  });

  it('lists the gaps that documents leave in the courses from before the system, and nothing else', async () => {
    const { total, counts, deviations } = await get<Listed>('/api/deviations');
    expect([total, counts.open]).toEqual([5, 5]);
    expect(
      deviations.map(({ run, rule, place, certainty }) => [run, rule, place, certainty].join(' ')).toSorted(),
    ).toEqual([
      'retspsykiatriske-patienter-2023 missing-milestone need notDocumented',
      'sam-bo-2023 missing-milestone finalTreatment notDocumented',
      'sam-bo-2023 missing-milestone hearingDraft notDocumented',
      'sam-bo-2023 missing-milestone workingGroup notDocumented',
      'subkutan-kemoterapi-2023 missing-milestone need notDocumented',
    ]);
  });

  it('points from a deviation at the step it rests on', async () => {
    const { deviations } = await get<Listed>('/api/revision/sam-bo-2023/deviations');
    expect((await get<Step>(deviations[0]!.links.steps[0]!)).revision).toBe(10);
  });

  it('has a deviation accepted by a body with a reason, by an event, and open again when that is taken back', async () => {
    const [found] = (await get<Listed>('/api/revision/sam-bo-2023/deviations')).deviations;
    const { id, run, rule, place, text, links } = found!;
    const data = {
      procedure: 'revision',
      run,
      rule,
      place,
      finding: text,
      reason: 'Det blev gjort på et møde uden referat.',
    };
    await post(links.accept, data, secretariat).expect(403);
    await post(links.accept, data, chair).expect(201);
    const accepted = await get<Listed>('/api/deviations?status=accepted');
    expect(accepted.deviations.map((one) => [one.id, one.acceptance])).toEqual([
      [id, { body: 'sss', bodyName: 'Strategisk Sundhedsstyregruppe', reason: data.reason }],
    ]);
    await post(`/api/deviation/${id}/reopen-deviation`, { reason: 'Referatet er fundet alligevel.' }, chair).expect(
      200,
    );
    expect(await get<Listed>('/api/deviations?status=accepted')).toMatchObject({ total: 0, counts: { accepted: 0 } });
    expect((await get<Step>(`/api/deviation/${id}/replay/1`)).lit.after).toEqual(['open']);
  });

  it('reads who remarked on a deviation by what their seat is called', async () => {
    const [, found] = (await get<Listed>('/api/revision/sam-bo-2023/deviations')).deviations;
    const { run, rule, place, text, links } = found!;
    const data = { procedure: 'revision', run, rule, place, finding: text, remark: 'Referatet bliver eftersøgt.' };
    await post(links.remark, data, secretariat).expect(201);
    const { deviations } = await get<Listed>('/api/revision/sam-bo-2023/deviations');
    expect(deviations.find(({ id }) => id === found!.id)!.remarks).toMatchObject([
      { remark: data.remark, seat: 'kog-secretary-municipal', seatTitle: 'Kommunal sekretær, Koordinationsgruppen' },
    ]);
  });
});
