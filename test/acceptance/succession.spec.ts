import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { verifyLog } from '#audit/verify-log.js';
import type { RecordedEvent } from '#engine/event.js';
import type { SuccessorLine } from '#procedures/succession/commands.js';
import { municipalDirector, municipalTovholder, need, regionalTovholder, secretariat } from './people.js';
import { type Running, startProduct } from './product.js';
import { members, steeringGroup } from './steering-group.js';

const as = (person: string, seat: string) => ({ 'Sporskifte-Person': person, 'Sporskifte-Seat': seat });
const regionalDirector = as('p-1004', 'tf-psykiatri-kontaktdirektoer-regional');
const regionalSecretariat = as('p-1026', 'kog-secretary-regional');
const oldMunicipalChair = as('p-1018', 'sss-chair-municipal');
const oldRegionalChair = as('p-1019', 'sss-chair-regional');
const newMunicipalChair = as('p-1018', 'sundhedsraadenes-styregruppe-chair-municipal');
const newRegionalChair = as('p-1019', 'sundhedsraadenes-styregruppe-chair-regional');
const fynSecretary = as('p-1027', 'klynge-fyn-secretary-municipal');
const newFynSecretary = as('p-1027', 'sundhedsraad-fyn-secretary-municipal');
const lillebaeltSecretary = as('p-1029', 'sundhedsraad-lillebaelt-secretary-municipal');

const PLAN = '/api/succession/sundhedsraad-2027';
const LAST_YEAR = '2026-12-31T11:00:00.000Z';
const NEW_YEAR = '2027-01-01T08:00:00.000Z';

interface Who {
  seats: { body: string; place: { name: string; standing: string }; seats: { holder?: { person: string } }[] }[];
}

let running: Running;
let now = LAST_YEAR;

const get = async <T = object>(path: string): Promise<T> =>
  (await request(running.server).get(encodeURI(path)).expect(200)).body as T;

const post = async (path: string, data: object = {}, by: object = secretariat) => {
  const { status, body } = await request(running.server)
    .post(path)
    .set({ ...by })
    .send(data);
  return { status, ...(body as { detail?: string; replayed?: boolean; position?: string }) };
};

const accepted = async (path: string, data: object = {}, by: object = secretariat): Promise<void> => {
  const { status, detail } = await post(path, data, by);
  if (status >= 300) throw new Error(`${path}: ${detail}`);
};

const settled = async () => running.product.caughtUp(await running.product.store.head());

/** The same spor 2 revision as far as the chairmanship's desk. */
async function untilChairs(id: string): Promise<void> {
  const run = `/api/revision/${id}`;
  await accepted(`${run}/report-need`, need, municipalTovholder);
  for (const by of [municipalTovholder, regionalTovholder])
    await accepted(`${run}/propose-spor`, { spor: 2, reason: 'Hele aftalen skal ses efter' }, by);
  await accepted(`${run}/submit-draft`, { summary: 'Hele teksten', document: 'D-1' }, municipalTovholder);
  for (const by of [municipalDirector, regionalDirector]) await accepted(`${run}/approve-review`, {}, by);
}

const resolution = { resolution: 'Regionen betaler', reason: 'Sådan er det gjort før', scope: 'thisCase' };
const newMember = ({ 'Sporskifte-Person': person, 'Sporskifte-Seat': seat }: (typeof members)[number]) =>
  as(person, seat.replace(/^sss-/, 'sundhedsraadenes-styregruppe-'));

/** A hearing that a cluster is asked in, an escalation that waits for SSS, and a text that SSS approves in writing. */
async function openWork(): Promise<void> {
  const draft = { title: 'Høring om overgange', document: 'Sag 26/1', parties: ['klynge-fyn'], deadline: '2027-02-01' };
  await accepted('/api/hearing/overgange-2026/prepare-hearing', draft, municipalTovholder);
  await accepted('/api/hearing/overgange-2026/open-hearing', {}, municipalTovholder);

  const about = { procedure: 'agreement', id: 'depression' };
  const dispute = {
    about,
    kind: 'dispute',
    blocking: false,
    question: 'Hvem betaler for opsporing?',
    position: 'Regionen',
  };
  const escalation = '/api/escalation/uenighed-2026';
  await accepted(`${escalation}/escalate`, dispute, municipalTovholder);
  await accepted(`${escalation}/give-position`, { position: 'Kommunerne' }, regionalTovholder);
  await accepted(`${escalation}/declare-conflict`, { reason: 'Jeg har selv skrevet teksten' }, municipalDirector);

  const sss = steeringGroup(running, (instant) => (now = instant));
  await sss.qualified('overgange');
  await sss.post('commissorium/overgange/send-to-written-approval');
  await sss.post('writtenApproval/overgange-s1/open-written-approval');
  await sss.post('writtenApproval/overgange-s1/answer-written-approval', { answer: 'approves' }, members[0]);
}

const tasksOf = async (who: ReturnType<typeof as>) => {
  const { items } = await get<{ items: { id: string; command: string }[] }>(
    `/api/worklist?person=${who['Sporskifte-Person']}&seat=${who['Sporskifte-Seat']}&limit=200`,
  );
  return items.map(({ id, command }) => `${id} ${command}`);
};

/** What must be in place before the day: the assumptions confirmed, a governance model that names the successors. */
async function prepare(): Promise<void> {
  const { view } = await get<{ view: { lines: SuccessorLine[] } }>(PLAN);
  for (const { body, successor } of view.lines)
    await accepted(`${PLAN}/confirm-successor`, { body, successor, source: 'Bekendtgørelse' });
  await accepted(`${PLAN}/approve-succession`);
  await accepted(`${PLAN}/approve-succession`, {}, regionalSecretariat);
}

async function adoptModel(): Promise<void> {
  const { view } = await get<{ view: { versions: { rules: object }[] } }>('/api/governance/syddanmark');
  const rules = {
    ...view.versions.at(-1)!.rules,
    chairmanship: 'sundhedsraadenes-styregruppe',
    approval: 'sundhedsraadenes-styregruppe',
    finalTreatment: 'sundhedsraadene-i-faellesskab',
  };
  const model = { title: 'Modellen under sundhedsråd', validFrom: '2027-01-01', decidedBy: 'Sundhedsrådene', rules };
  await accepted('/api/governance/syddanmark/adopt-model', model);
}

const whoApproves = async (id: string, on: string) => {
  const { seats } = await get<Who>(`/api/revision/${id}/who?command=approve-as-chair&on=${on}`);
  return seats.map(({ place, seats: those }) => [place.name, ...those.map(({ holder }) => holder?.person)]);
};

describe('the succession of 1 January 2027', () => {
  beforeAll(async () => {
    running = await startProduct({ now: () => now, clockIntervalMs: 0 });
    await untilChairs('depression-2026');
    await accepted('/api/revision/depression-2026/approve-as-chair', {}, oldMunicipalChair);
    await accepted('/api/agreement/sam-bo/open-implementation', { number: 2, clusters: ['klynge-fyn'] });
    await openWork();
  });
  afterAll(() => running.stop());

  it('is prepared in the demo data, and has changed nothing', async () => {
    const { state, view } = await get<{ state: object; view: { assumptions: string[] } }>(PLAN);
    expect(state).toMatchObject({ keys: ['prepared'] });
    expect(view.assumptions).toContain('Sundhedsråd Fyn');
    expect(await get('/api/organisation/SSU?on=2027-01-01')).toMatchObject({ standing: 'exists', successors: [] });
  });

  it('shows beforehand what it will carry over, and what stands in the way', async () => {
    const { notes, effects } = await get<{ notes: string[]; effects: object[] }>(`${PLAN}/effects`);
    expect(notes.join(' ')).toMatch(/Skal bekræftes først.*Styringsmodellen den 1. januar 2027 nævner stadig ssu, sss/);
    expect(effects).toContainEqual(
      expect.objectContaining({
        procedure: 'revision',
        id: 'depression-2026',
        command: 'CarryToSuccessors',
        data: expect.objectContaining({
          bodies: expect.arrayContaining([
            {
              from: 'sss',
              fromName: 'Strategisk Sundhedsstyregruppe',
              to: 'sundhedsraadenes-styregruppe',
              toName: 'Sundhedsrådenes styregruppe',
            },
          ]),
        }),
      }),
    );
  });

  it('is not approved while a successor is an assumption', async () => {
    expect((await post(`${PLAN}/approve-succession`)).detail).toMatch('en antagelse er ikke nok');
  });

  it('is approved by both sides, and not carried out before its day', async () => {
    await prepare();
    expect((await get<{ state: object }>(PLAN)).state).toMatchObject({ keys: ['approved'] });
    expect((await post(`${PLAN}/carry-out-succession`)).detail).toMatch('først føres ud i livet på sin dag');
  });

  it('is not carried out while the governance model still names the old bodies', async () => {
    now = NEW_YEAR;
    expect((await post(`${PLAN}/carry-out-succession`)).detail).toMatch('nævner stadig ssu, sss');
    now = LAST_YEAR;
    await adoptModel();
  });

  it('is carried out on its day, by the clock', async () => {
    now = NEW_YEAR;
    await running.product.clock.tick();
    await settled();
    expect((await get<{ state: object }>(PLAN)).state).toMatchObject({ keys: ['carriedOut'] });
    const { policies } = await get<{ policies: { parked: unknown[] }[] }>('/api/policies');
    expect(policies.flatMap(({ parked }) => parked)).toEqual([]);
  });

  it('makes another body approve a spor 2 revision from that day', async () => {
    expect(await whoApproves('depression-2026', '2026-12-31')).toEqual([
      ['Strategisk Sundhedsstyregruppe', 'p-1018', 'p-1019'],
    ]);
    expect(await whoApproves('depression-2026', '2027-01-01')).toEqual([
      ['Sundhedsrådenes styregruppe', 'p-1018', 'p-1019'],
    ]);
  });

  it('lets the open revision be finished there, and by nobody in the old seat', async () => {
    const address = '/api/revision/depression-2026/approve-as-chair';
    expect((await post(address, {}, oldRegionalChair)).detail).toMatch(
      'ophørte efter den 31. december 2026 og er afløst af sundhedsraadenes-styregruppe',
    );
    // The municipal yes was given by the old chairmanship, and still counts: what was decided keeps the body that did.
    await accepted(address, {}, newRegionalChair);
    await settled();
    const { state } = await get<{ state: object }>('/api/revision/depression-2026');
    expect(state).toMatchObject({ keys: ['published.awaitingReport'] });
    const { events } = await get<{ events: RecordedEvent[] }>('/api/revision/depression-2026/events');
    const by = events
      .filter(({ type }) => type === 'ApprovedByChair')
      .map(({ metadata: { mandate } }) => [mandate.body, mandate.inPlaceOf]);
    expect(by).toEqual([
      ['sss', undefined],
      ['sundhedsraadenes-styregruppe', ['sss']],
    ]);
  });

  it('begins new revisions under the new model', async () => {
    await untilChairs('depression-2027');
    await accepted('/api/revision/depression-2027/approve-as-chair', {}, newMunicipalChair);
  });

  it('keeps the old names in history, with the basis of the change', async () => {
    expect(await get('/api/organisation/SSU?on=2026-12-31')).toMatchObject({
      name: 'Sundhedssamarbejdsudvalget',
      standing: 'exists',
    });
    expect(await get('/api/organisation/Sundhedsklynge Fyn?on=2027-01-01')).toMatchObject({
      standing: 'ended',
      text: expect.stringContaining('afløst af Sundhedsråd Fyn'),
    });
    const { items } = await get<{ items: object[] }>(
      '/api/audit?procedure=revision&id=depression-2026&type=CarriedToSuccessors',
    );
    expect(items).toHaveLength(1);
  });

  it('lets a cluster’s secretaries go on in the new body with what the ledger still calls the cluster', async () => {
    const { seats } = await get<{ seats: object[] }>('/api/organisation/sundhedsraad-fyn?on=2027-01-01');
    const { 'Sporskifte-Seat': seat } = newFynSecretary;
    expect(seats).toContainEqual(expect.objectContaining({ seat, holder: { person: 'p-1027', from: '2027-01-01' } }));
    const plan = { cluster: 'klynge-fyn', anchoringGroup: 'Behandling og pleje', localPlan: 'Sag 27/1' };
    const address = '/api/agreement/sam-bo/plan-implementation';
    expect((await post(address, plan, fynSecretary)).detail).toMatch('afløst af sundhedsraad-fyn');
    expect((await post(address, plan, lillebaeltSecretary)).detail).toMatch('Planlæg i klyngen');
    await accepted(address, plan, newFynSecretary);
  });

  it('lets nobody begin anything new with a cluster that has ended', async () => {
    const { detail } = await post('/api/agreement/depression/open-implementation', {
      number: 1,
      clusters: ['klynge-fyn'],
    });
    expect(detail).toBe(
      'Sundhedsklynge Fyn ophørte efter den 31. december 2026. Vælg en efterfølger: sundhedsraad-fyn.',
    );
  });

  it('tells the new body of what the new chairmanship approved', async () => {
    expect(await get('/api/chairApprovedCase/revision-depression-2026')).toMatchObject({
      state: { keys: ['pending'] },
      view: { body: 'sundhedsraadenes-styregruppe' },
    });
    const { view } = await get<{ view: object }>('/api/body/sundhedsraadenes-styregruppe');
    expect(view).toMatchObject({ awaitingReport: ['revision-depression-2026'] });
  });

  it('lets a successor answer in a hearing that its predecessor was asked in', async () => {
    expect(await tasksOf(newFynSecretary)).toContain('overgange-2026 GiveResponse');
    const address = '/api/hearing/overgange-2026/give-response';
    expect((await post(address, { document: 'Svar' }, fynSecretary)).detail).toMatch('afløst af sundhedsraad-fyn');
    await accepted(address, { document: 'Svar' }, newFynSecretary);
    await accepted('/api/hearing/overgange-2026/close-hearing', {}, municipalTovholder);
    await accepted('/api/hearing/overgange-2026/split-response', { response: 1, remarks: [] }, municipalTovholder);
    await accepted('/api/hearing/overgange-2026/conclude-hearing', {}, municipalTovholder);
    expect(await get('/api/hearing/overgange-2026')).toMatchObject({
      state: { keys: ['concluded'] },
      view: { responses: [{ party: 'klynge-fyn', givenBy: 'party' }] },
    });
  });

  it('lets the successor settle what was escalated to the steering group', async () => {
    const meeting = { meetingOn: '2027-01-01', ...resolution };
    await accepted('/api/escalation/uenighed-2026/record-sss-resolution', meeting);
    expect(await get('/api/escalation/uenighed-2026')).toMatchObject({ state: { keys: ['resolved'] } });
  });

  it('lets the members finish a written approval in their new seats, beside what was answered in the old', async () => {
    const address = '/api/writtenApproval/overgange-s1';
    const [answered, ...rest] = members;
    expect(await tasksOf(newMember(answered))).not.toContain('overgange-s1 AnswerWrittenApproval');
    expect((await post(`${address}/answer-written-approval`, { answer: 'approves' }, rest[0])).detail).toMatch(
      'afløst af sundhedsraadenes-styregruppe',
    );
    for (const who of [...rest.map(newMember), newMunicipalChair, newRegionalChair]) {
      expect(await tasksOf(who)).toContain('overgange-s1 AnswerWrittenApproval');
      await accepted(`${address}/answer-written-approval`, { answer: 'approves' }, who);
      await settled();
    }
    const { view } = await get<{ view: { tally: object } }>(address);
    expect(view.tally).toMatchObject({ asked: 11, approved: 11, silent: 0 });
    now = '2027-01-18T08:00:00.000Z';
    await running.product.clock.tick();
    await settled();
    expect(await get(address)).toMatchObject({ state: { keys: ['approved'] } });
    expect(await get('/api/commissorium/overgange')).toMatchObject({ state: { keys: ['nomination'] } });
    const { policies } = await get<{ policies: { parked: unknown[] }[] }>('/api/policies');
    expect(policies.flatMap(({ parked }) => parked)).toEqual([]);
  });

  it('is shown on the runs it reached', async () => {
    expect(await get('/api/revision/depression-2026')).toMatchObject({
      heirs: expect.arrayContaining([{ from: 'sss', to: 'sundhedsraadenes-styregruppe', day: '2027-01-01' }]),
    });
  });

  it('moves a vacant seat vacant', async () => {
    const { seats } = await get<{ seats: object[] }>('/api/organisation/sundhedsraad-sydvestjylland?on=2027-01-01');
    expect(seats).toContainEqual(
      expect.objectContaining({ seat: 'sundhedsraad-sydvestjylland-secretary-municipal', standing: 'vacant' }),
    );
  });

  it('leaves no open run that still waits for an old body', async () => {
    const { effects } = await get<{ effects: { command: string }[] }>(`${PLAN}/effects`);
    expect(effects.filter(({ command }) => command !== 'ConcludeSuccession')).toEqual([]);
  });

  it('changes nothing when it is asked for once more', async () => {
    const before = await running.product.store.count();
    expect((await post(`${PLAN}/carry-out-succession`)).detail).toMatch('»Ført ud i livet«');
    await accepted(`${PLAN}/review-succession`, { reason: 'Årlig kontrol' });
    await settled();
    // The review and its conclusion, and nothing in any other stream.
    expect((await running.product.store.count()) - before).toBe(2);
  });

  it('leaves a log that verifies', async () => {
    expect((await verifyLog(running.product)).findings).toEqual([]);
  });
});
