import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { verifyLog } from '#audit/verify-log.js';
import {
  municipalDirector,
  municipalTovholder,
  need,
  regionalDirector,
  regionalTovholder,
  secretariat,
} from './people.js';
import { type Running, startProduct } from './product.js';

const JANUARY = '2026-01-12T09:00:00.000Z';
/** Midnight in Denmark after 26 January: two weeks for the other side. */
const POSITIONS_DUE = '2026-01-26T23:00:00.000Z';

interface Shown {
  state: { keys: string[] };
  view: { [field: string]: unknown };
  next: { command: string }[];
  commands: { command: string; allowed: boolean; reasons: string[] }[];
}
interface Task {
  procedure: string;
  id: string;
  command: string;
  label: string;
  dueAt: string | null;
}

describe('an escalation', () => {
  let running: Running;
  let now = JANUARY;
  let runs = 0;
  let revision = '';
  let escalation = '';

  const get = async (path: string, headers: object = {}) =>
    (
      await request(running.server)
        .get(path)
        .set({ ...headers })
        .expect(200)
    ).body as object;
  const send = (path: string, body: object, headers: object) =>
    request(running.server)
      .post(path)
      .set({ ...headers })
      .send(body);
  const post = async (path: string, body: object = {}, headers: object = municipalTovholder): Promise<void> => {
    await send(path, body, headers).expect((response) => {
      if (response.status >= 300) throw new Error(`${path}: ${JSON.stringify(response.body)}`);
    });
    await settled();
  };
  /** Waits until policies and read models have come to the end of the log. */
  const settled = async (): Promise<void> => {
    for (let head = ''; head !== (await running.product.store.head());) {
      head = await running.product.store.head();
      await running.product.caughtUp(head);
    }
  };
  const jumpTo = async (instant: string): Promise<void> => {
    now = instant;
    await running.product.clock.tick();
    await settled();
  };
  const show = async (procedure: string, id: string, as: object = {}) =>
    (await get(`/api/${procedure}/${id}`, as)) as Shown;
  const keys = async (procedure: string, id: string) => (await show(procedure, id)).state.keys;
  const tasksOf = async (person: string) =>
    ((await get(`/api/worklist?person=${person}`)) as { items: Task[] }).items.filter(({ id }) => id === escalation);
  const trail = async () =>
    ((await get(`/api/audit?procedure=escalation&id=${escalation}`)) as { items: { type: string }[] }).items;

  const raise = (data: object = {}) =>
    post(`/api/escalation/${escalation}/escalate`, {
      about: { procedure: 'revision', id: revision },
      kind: 'dispute',
      blocking: true,
      question: 'Hvem betaler for opsporing i almen praksis?',
      position: 'Det gør regionen',
      ...data,
    });
  const resolution = {
    resolution: 'Regionen betaler det første år',
    reason: 'Sådan er det gjort i de andre forløbsprogrammer',
    scope: 'interpretation',
  };

  beforeAll(async () => {
    running = await startProduct({ now: () => now, clockIntervalMs: 0 });
  });
  afterAll(() => running.stop());

  beforeEach(async () => {
    now = JANUARY;
    runs += 1;
    revision = `rev-${runs}`;
    escalation = `esk-${runs}`;
    await post(`/api/revision/${revision}/report-need`, need);
    for (const tovholder of [municipalTovholder, regionalTovholder])
      await post(`/api/revision/${revision}/propose-spor`, { spor: 1, reason: 'Kun en ny takst' }, tovholder);
  });

  it('climbs to SSU by the clock when nobody answers, though the clock stood still for a month on the way', async () => {
    await raise();
    expect(await keys('revision', revision)).toEqual(['spor1.drafting', 'escalated']);
    await jumpTo(POSITIONS_DUE);
    expect(await keys('escalation', escalation)).toEqual(['withContactDirectors.answering']);

    // The clock stands still over the deadline: the directors are reminded late, and get their whole time from then.
    await jumpTo('2026-03-16T07:00:00.000Z');
    expect(await keys('escalation', escalation)).toEqual(['withContactDirectors.reminded']);
    expect(await trail()).toContainEqual(
      expect.objectContaining({
        type: 'AnswerDeadlinePassed',
        seat: 'clock-escalation',
        rule: 'deadline',
        recordedAt: '2026-03-16T07:00:00.000Z',
        effectiveOn: '2026-02-11',
      }),
    );
    expect((await show('escalation', escalation)).view.ifNothingIsDone).toMatchObject({
      on: '2026-03-30',
      rule: '14 dage efter 16. marts 2026',
    });

    await jumpTo('2026-03-30T22:00:00.000Z');
    expect(await keys('escalation', escalation)).toEqual(['withSSS']);
    const decided = { meetingOn: '2026-04-15', ...resolution };
    now = '2026-04-16T08:00:00.000Z';
    await post(
      `/api/escalation/${escalation}/refer-to-ssu`,
      { meetingOn: '2026-04-15', political: 'Hvem der skal bære udgiften fremover' },
      secretariat,
    );
    expect(await keys('revision', revision)).toEqual(['spor1.drafting', 'escalated']);
    now = '2026-05-21T08:00:00.000Z';
    await post(
      `/api/escalation/${escalation}/record-ssu-resolution`,
      { ...decided, meetingOn: '2026-05-20' },
      secretariat,
    );

    expect(await keys('escalation', escalation)).toEqual(['resolved']);
    expect(await keys('revision', revision)).toEqual(['spor1.drafting']);
    expect((await show('agreement', need.agreement)).view.interpretations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ escalation, text: resolution.resolution, on: '2026-05-20', version: 1 }),
      ]),
    );
  });

  it('stands in the inbox of those who are missing, and of nobody else', async () => {
    await raise();
    expect(await tasksOf('p-1002')).toMatchObject([{ command: 'GivePosition', dueAt: POSITIONS_DUE }]);
    expect([...(await tasksOf('p-1001')), ...(await tasksOf('p-1003')), ...(await tasksOf('p-1025'))]).toEqual([]);

    await post(`/api/escalation/${escalation}/give-position`, { position: 'Det gør kommunerne' }, regionalTovholder);
    expect(await tasksOf('p-1002')).toEqual([]);
    expect(await tasksOf('p-1003')).toMatchObject([
      {
        command: 'GiveResolution',
        label: 'Tvist, standser arbejdet: Hvem betaler for opsporing i almen praksis?',
        dueAt: POSITIONS_DUE,
      },
    ]);
    // The substitute sees what the holder sees.
    expect(await tasksOf('p-1007')).toMatchObject([{ command: 'GiveResolution' }]);

    await post(`/api/escalation/${escalation}/give-resolution`, resolution, municipalDirector);
    expect([...(await tasksOf('p-1003')), ...(await tasksOf('p-1007'))]).toEqual([]);
    expect(await tasksOf('p-1004')).toMatchObject([{ command: 'JoinResolution' }]);
    await post(`/api/escalation/${escalation}/join-resolution`, {}, regionalDirector);
    expect(await tasksOf('p-1004')).toEqual([]);
  });

  it('says in the revision which escalation stops it, in what is offered and in what is refused', async () => {
    await raise();
    const stops = `Arbejdet står stille, til denne tvist er afgjort: »Hvem betaler for opsporing i almen praksis?« (eskalering ${escalation}).`;
    const { commands, next } = await show('revision', revision, municipalTovholder);
    expect(commands.find(({ command }) => command === 'SubmitDraft')).toMatchObject({
      allowed: false,
      reasons: [stops],
    });
    expect(next).toEqual([]);
    const draft = { summary: 'Ny takst', document: 'Sag 26/1, udkast 1' };
    const { body } = await send(`/api/revision/${revision}/submit-draft`, draft, municipalTovholder).expect(409);
    expect(body).toMatchObject({ code: 'requirement-not-met', detail: expect.stringContaining(stops) });
    await post(`/api/revision/${revision}/add-comment`, { text: 'Vi venter' });
  });

  it('of a doubt is settled by one contact director when the other is silent', async () => {
    await raise({ kind: 'doubt', blocking: false });
    await jumpTo(POSITIONS_DUE);
    await post(`/api/escalation/${escalation}/give-resolution`, resolution, municipalDirector);
    await jumpTo('2026-02-03T22:59:59.999Z');
    expect(await keys('escalation', escalation)).toEqual(['withContactDirectors.announced']);
    await jumpTo('2026-02-03T23:00:00.000Z');
    expect(await keys('escalation', escalation)).toEqual(['resolved']);
  });

  it('lapses when the revision it is about is withdrawn', async () => {
    await raise();
    await post(`/api/revision/${revision}/withdraw`, { reason: 'Der kommer en ny lov' });
    expect(await keys('escalation', escalation)).toEqual(['lapsed']);
    expect(await trail()).toContainEqual(
      expect.objectContaining({ type: 'EscalationLapsed', seat: 'policy-lapse-escalations' }),
    );
  });

  it('is not raised about what is over, what does not exist, or another’s case', async () => {
    await post(`/api/revision/${revision}/withdraw`, { reason: 'Der kommer en ny lov' });
    const data = { kind: 'doubt', blocking: false, question: 'Hvad er en hverdag?', position: 'Mandag til fredag' };
    const refused = async (about: object) =>
      (
        (await send(`/api/escalation/${escalation}/escalate`, { about, ...data }, municipalTovholder)).body as {
          code: string;
          detail: string;
        }
      ).detail;
    expect(await refused({ procedure: 'revision', id: revision })).toMatch('Sagen er slut');
    expect(await refused({ procedure: 'revision', id: 'findes-ikke' })).toMatch('findes intet forløb »findes-ikke«');
    expect(await refused({ procedure: 'agreement', id: 'overvaegt' })).toMatch('er ikke din sag');
  });

  it('is not needed to ask: a question is answered, and stops nothing', async () => {
    const about = { procedure: 'revision', id: revision };
    await post(`/api/escalation/${escalation}/ask-for-advice`, { about, question: 'Må taksten rettes nu?' });
    expect(await tasksOf('p-1003')).toMatchObject([{ command: 'Advise', label: 'Spørgsmål: Må taksten rettes nu?' }]);
    expect(await keys('revision', revision)).toEqual(['spor1.drafting']);
    await post(`/api/escalation/${escalation}/advise`, { advice: 'Ja, ret den' }, regionalDirector);
    expect(await keys('escalation', escalation)).toEqual(['adviceGiven']);
    expect(await tasksOf('p-1003')).toEqual([]);
  });

  it('leaves a log that verifies, no event aside and no deadline waiting', async () => {
    await jumpTo('2026-12-01T08:00:00.000Z');
    const { findings } = await verifyLog(running.product);
    expect(findings).toEqual([]);
    const { policies } = (await get('/api/policies')) as { policies: { parked: object[] }[] };
    expect(policies.flatMap(({ parked }) => parked)).toEqual([]);
    expect(running.product.clock.waiting()).toEqual([]);
  });
});
