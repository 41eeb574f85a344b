import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { verifyLog } from '#audit/verify-log.js';
import { until } from '../../libs/read-models/spec/world.js';
import { municipalTovholder, need, regionalTovholder } from './people.js';
import { type Running, startProduct } from './product.js';

const JANUARY = '2026-01-12T09:00:00.000Z';
/** Midnight in Denmark after the hearing's last day, 2 February 2026. */
const HEARING_ENDS = '2026-02-02T23:00:00.000Z';
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
    const address = `/api/revision/${id}/${command}`;
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
    await running.product.caughtUp(await running.product.store.head());
  };
  const keys = async () => ((await get(`/api/revision/${id}`)) as { state: { keys: string[] } }).state.keys;
  const lastOf = async (type: string) =>
    ((await get(`/api/audit?procedure=revision&id=${id}&type=${type}`)) as { items: object[] }).items;
  const deadlines = async (query = '') =>
    ((await get(`/api/deadlines?limit=200${query}`)) as { items: Deadline[] }).items.filter((one) => one.id === id);

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
    await post('open-hearing', { parties: ['odense', 'vejle'], deadline: '2026-02-02' });
  });

  it('closes a hearing at its deadline by itself, and not before', async () => {
    await jumpTo('2026-02-02T22:59:59.999Z');
    expect(await keys()).toContain('spor2.hearing');
    await jumpTo(HEARING_ENDS);
    expect(await keys()).toEqual(['spor2.reviewing']);
    expect(await deadlines()).toEqual([]);
  });

  it('shows in the audit trail that it was the clock, and by which rule', async () => {
    await jumpTo(HEARING_ENDS);
    expect(await lastOf('HearingClosed')).toMatchObject([
      {
        person: 'system',
        seat: 'clock-revision',
        function: 'clock',
        rule: 'ownerOfTheWork',
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
        procedure: 'revision',
        id,
        label: need.description,
        timer: 'hearingDeadline',
        title: 'Høringsfrist',
        command: 'CloseHearing',
        dueAt: HEARING_ENDS,
        overdue: false,
        waiting: null,
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
    expect(await lastOf('Resumed')).toMatchObject([{ seat: 'clock-revision', rule: 'pacer' }]);
  });

  it('lets a hearing’s deadline wait during a pause, says why, and closes it once it is resumed', async () => {
    await post('pause', { reason: 'Vi venter på takstforhandlinger' });
    await jumpTo(HEARING_ENDS);
    expect(await keys()).toContain('spor2.hearing');
    expect(await deadlines()).toMatchObject([
      { overdue: true, waiting: 'Luk høring: Revisionen er sat på pause. Genoptag den først.' },
    ]);
    await post('resume');
    await jumpTo('2026-02-10T08:00:00.000Z');
    expect(await keys()).toEqual(['spor2.reviewing']);
    expect(await lastOf('HearingClosed')).toMatchObject([{ effectiveOn: '2026-02-03' }]);
  });

  it('follows a deadline that is moved', async () => {
    await post('extend-hearing', { deadline: '2026-02-20', reason: 'Flere har bedt om det' });
    await jumpTo(HEARING_ENDS);
    expect(await keys()).toEqual(['spor2.hearing']);
    await jumpTo('2026-02-20T23:00:00.000Z');
    expect(await keys()).toEqual(['spor2.reviewing']);
  });

  it('leaves a hearing alone that its owners have closed, since all have answered', async () => {
    await post('record-hearing-response', { party: 'odense', document: 'Svar', jointWith: ['vejle'] });
    await post('close-hearing');
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
    await ask('OpenHearing', { parties: ['odense'], deadline: '2026-02-02' }, municipal!);
    now = HEARING_ENDS;
    await until('the hearing closes', async () => (await product.store.readStream('revision-r1')).length === 5);
    await stop();
  });
});
