import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { verifyLog } from '#audit/verify-log.js';
import { until } from '../../libs/read-models/spec/world.js';
import { municipalTovholder, need, regionalTovholder } from './people.js';
import { type Running, startProduct } from './product.js';

const JANUARY = '2026-01-12T09:00:00.000Z';
/** Midnight in Denmark after the hearing's last day, 2 February 2026. */
const HEARING_ENDS = '2026-02-02T23:00:00.000Z';
const draft = { summary: 'Ny ansvarsfordeling', document: 'Sag 26/1, høringsudkast' };
const tovholdere = [municipalTovholder, regionalTovholder];

interface Deadline {
  id: string;
  overdue: boolean;
  waiting: string | null;
}

describe('time', () => {
  let running: Running;
  let now = JANUARY;
  let runs = 0;
  let id = '';

  const get = async (path: string) => (await request(running.server).get(path).expect(200)).body as object;
  const post = async (command: string, body: object = {}, headers: object = municipalTovholder): Promise<void> => {
    await postTo(`/api/revision/${id}/${command}`, body, headers);
  };
  const postToHearing = (command: string, body: object = {}): Promise<void> =>
    postTo(`/api/hearing/${id}-h1/${command}`, body, municipalTovholder);
  const postTo = async (address: string, body: object, headers: object): Promise<void> => {
    await request(running.server)
      .post(address)
      .set({ ...headers })
      .send(body)
      .expect((response) => {
        if (response.status >= 300) throw new Error(`${address}: ${JSON.stringify(response.body)}`);
      });
  };
  /** Sets the time and lets the clock look at it, as it does every second in service. */
  const jumpTo = async (instant: string): Promise<void> => {
    now = instant;
    await running.product.clock.tick();
    await settled();
  };
  /** What one procedure tells another makes events of its own, so twice. */
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 2; turn += 1) await running.product.caughtUp(await running.product.store.head());
  };
  const keysOf = async (run: string) => ((await get(`/api/${run}`)) as { state: { keys: string[] } }).state.keys;
  const keys = () => keysOf(`revision/${id}`);
  const lastOf = async (type: string, run = { procedure: 'hearing', id: `${id}-h1` }) =>
    ((await get(`/api/audit?procedure=${run.procedure}&id=${run.id}&type=${type}`)) as { items: object[] }).items;
  const deadlines = async (query = '') =>
    ((await get(`/api/deadlines?limit=200${query}`)) as { items: Deadline[] }).items.filter((one) =>
      one.id.startsWith(id),
    );

  beforeAll(async () => {
    running = await startProduct({ now: () => now, clockIntervalMs: 0 });
  });
  afterAll(() => running.stop());

  beforeEach(async () => {
    // Back in January: each revision has a time line of its own, and the clock is not asked in between.
    now = JANUARY;
    id = `hoering-${(runs += 1)}`;
    await post('report-need', need);
    for (const tovholder of tovholdere) await post('propose-spor', { spor: 2, reason: 'Hele aftalen' }, tovholder);
    await post('open-hearing', { ...draft, parties: ['odense', 'vejle'], deadline: '2026-02-02' });
    await settled();
  });

  it('closes a hearing at its deadline by itself, and not before', async () => {
    await jumpTo('2026-02-02T22:59:59.999Z');
    expect(await keysOf(`hearing/${id}-h1`)).toEqual(['open']);
    await jumpTo(HEARING_ENDS);
    expect(await keysOf(`hearing/${id}-h1`)).toEqual(['closed']);
    expect(await keys()).toEqual(['spor2.reviewing']);
    expect(await deadlines()).toEqual([]);
  });

  it('shows in the audit trail that it was the clock, and by which rule', async () => {
    await jumpTo(HEARING_ENDS);
    expect(await lastOf('HearingClosed')).toMatchObject([
      {
        person: 'system',
        seat: 'clock-hearing',
        function: 'clock',
        rule: 'hearingOwner',
        recordedAt: HEARING_ENDS,
        effectiveOn: null,
      },
    ]);
  });

  it('says on which day a hearing ended, when the clock stood still for a month', async () => {
    await jumpTo('2026-03-05T07:00:00.000Z');
    expect(await lastOf('HearingClosed')).toMatchObject([
      { recordedAt: '2026-03-05T07:00:00.000Z', effectiveOn: '2026-02-03' },
    ]);
  });

  it('lists the deadlines to come, with their title', async () => {
    await running.product.caughtUp(await running.product.store.head());
    expect(await deadlines()).toEqual([
      {
        procedure: 'hearing',
        id: `${id}-h1`,
        label: `Høring: ${need.description}`,
        timer: 'hearingDeadline',
        title: 'Høringsfrist',
        command: 'CloseHearing',
        dueAt: HEARING_ENDS,
        overdue: false,
        waiting: null,
        level: 'internal',
      },
    ]);
    expect(await deadlines(`&before=${HEARING_ENDS}`)).toEqual([]);
    expect(await deadlines('&before=2026-02-03T00:00:00.001%2B01:00')).toHaveLength(1);
  });

  it('ends a pause after its last day', async () => {
    await post('pause', { reason: 'Vi venter på takstforhandlinger', until: '2026-01-20' });
    await jumpTo('2026-01-20T22:59:59.999Z');
    expect(await keys()).toContain('paused');
    await jumpTo('2026-01-20T23:00:00.000Z');
    expect(await keys()).toEqual(['spor2.hearing']);
    expect(await lastOf('Resumed', { procedure: 'revision', id })).toMatchObject([
      { seat: 'clock-revision', rule: 'pacer' },
    ]);
  });

  it('closes a hearing while its revision is paused: what happened is a fact nevertheless', async () => {
    await post('pause', { reason: 'Vi venter på takstforhandlinger' });
    await jumpTo(HEARING_ENDS);
    expect(await keys()).toEqual(['spor2.reviewing', 'paused']);
    await post('resume');
    expect(await keys()).toEqual(['spor2.reviewing']);
  });

  it('follows a deadline that is moved', async () => {
    await postToHearing('extend-hearing', { deadline: '2026-02-20', reason: 'Flere har bedt om det' });
    await jumpTo(HEARING_ENDS);
    expect(await keys()).toEqual(['spor2.hearing']);
    await jumpTo('2026-02-20T23:00:00.000Z');
    expect(await keys()).toEqual(['spor2.reviewing']);
  });

  it('leaves a hearing alone that its owners have closed, since all have answered', async () => {
    await postToHearing('record-response', { party: 'odense', document: 'Svar', jointWith: ['vejle'] });
    await postToHearing('close-hearing');
    await jumpTo(HEARING_ENDS);
    expect(await lastOf('HearingClosed')).toMatchObject([{ seat: municipalTovholder['Sporskifte-Seat'] }]);
  });

  it('leaves a log that verifies, and nothing waiting', async () => {
    await jumpTo('2026-06-01T08:00:00.000Z');
    const { findings } = await verifyLog(running.product);
    expect(findings).toEqual([]);
    expect(running.product.clock.waiting()).toEqual([]);
  });
});

describe('the clock of a running product', () => {
  it('ticks by itself', async () => {
    let now = JANUARY;
    const { product, stop } = await startProduct({ now: () => now, clockIntervalMs: 5 });
    const ask = (command: string, data: object, [person, seat]: [string, string]) =>
      product.handle({ procedure: 'revision', id: 'r1', command, data, actor: { person, seat } });
    const [municipal, regional] = tovholdere.map((one) => Object.values(one) as [string, string]);
    await ask('ReportNeed', need, municipal!);
    for (const one of [municipal!, regional!]) await ask('ProposeSpor', { spor: 2, reason: 'Hele aftalen' }, one);
    await ask('OpenHearing', { ...draft, parties: ['odense'], deadline: '2026-02-02' }, municipal!);
    const has = (stream: string, events: number) => async () =>
      (await product.store.readStream(stream)).length === events;
    await until('the hearing begins', has('hearing-r1-h1', 1));
    now = HEARING_ENDS;
    await until('the hearing closes', has('hearing-r1-h1', 2));
    await until('the revision is told', has('revision-r1', 5));
    await stop();
  });
});
