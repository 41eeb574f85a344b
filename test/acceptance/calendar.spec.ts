import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { type LoggedIn, logIn, publicUrl, stubProvider } from '../security/stub-provider.js';
import { calendarIn } from './calendar-text.js';
import { need } from './people.js';
import { type Running, startProduct } from './product.js';

const SEAT = 'tf-psykiatri-tovholder-municipal';
const OTHER = 'tf-psykiatri-tovholder-regional';
const settings = { publicUrl, loginsPerMinute: 1_000, commandsPerMinute: 10_000 };
const ground = { reason: 'Nævner en enkelt borger', legalGround: 'Forvaltningslovens § 27' };
const dispute = (id: string) => ({
  about: { procedure: 'revision', id },
  kind: 'dispute',
  blocking: false,
  question: 'Hvem betaler for transporten?',
  position: 'Regionen',
});

const DISPUTE = /^escalation-tvist\.\w+@sporskifte$/;
const CLOSED = /^escalation-lukket\.\w+@sporskifte$/;

describe('a calendar of deadlines', () => {
  let running: Running;
  const people = new Map<string, LoggedIn>();
  const as = (person: string): LoggedIn => people.get(person)!;

  const give = async (person: string, path: string, seat: string, body: object): Promise<void> => {
    const { status, text } = await as(person).post(path, seat, body);
    expect([path, status < 300 ? '' : text]).toEqual([path, '']);
    await running.product.caughtUp(await running.product.store.head());
  };
  const fetched = async (person: string, query = ''): Promise<ReturnType<typeof calendarIn>> => {
    const { text, headers } = await as(person).get(`/api/calendar.ics${query}`).expect(200);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    return calendarIn(text);
  };
  const namesIn = async (person: string, query = ''): Promise<string[]> =>
    (await fetched(person, query)).map(({ UID }) => UID!);

  beforeAll(async () => {
    running = await startProduct({
      production: true,
      entrance: { settings, provider: stubProvider() },
      now: () => '2026-01-12T09:00:00.000Z',
      clockIntervalMs: 0,
    });
    for (const person of ['p-1001', 'p-1002', 'p-1003', 'p-1005', 'p-1018', 'p-1025', 'p-1036', 'p-1038']) {
      people.set(person, await logIn(running, person));
    }
    const grant = { auditor: 'p-1036', from: '2026-01-01', to: '2026-01-31', closedToo: true };
    const words = { purpose: 'Gennemgang af beslutninger', legalGround: 'Revisionsaftalen' };
    await give('p-1018', '/api/auditorGrant/jan/propose-right', 'sss-chair-municipal', { ...grant, ...words });
    await give('p-1038', '/api/auditorGrant/jan/approve-right', 'kog-administrator-regional', {});
    for (const [run, tvist] of [
      ['aaben', 'tvist'],
      ['lukket-sag', 'lukket'],
    ] as const) {
      await give('p-1001', `/api/revision/${run}/report-need`, SEAT, need);
      await give('p-1001', `/api/escalation/${tvist}/escalate`, SEAT, dispute(run));
      await give('p-1002', `/api/escalation/${tvist}/give-position`, OTHER, { position: 'Kommunerne' });
    }
    await give('p-1001', '/api/escalation/lukket/close-reading', SEAT, ground);
  }, 60_000);
  afterAll(() => running.stop());

  it('has the deadlines that concern one’s seats, each with a name that lasts, a day, and a way to the run', async () => {
    const [event] = (await fetched('p-1003')).filter(({ UID }) => DISPUTE.test(UID!));
    expect(event).toMatchObject({
      'DTSTART;VALUE=DATE': '20260126',
      SUMMARY: 'Frist for kontaktdirektørerne – Tvist: Hvem betaler for transporten?',
      'URL;VALUE=URI': `${publicUrl}/forloeb/escalation/tvist`,
      SEQUENCE: '1',
      'LAST-MODIFIED': '20260112T090000Z',
    });
    expect(event).not.toHaveProperty('CLASS');
  });

  it('has a deadline once, though it is both a timer’s and what somebody is awaited to keep', async () => {
    expect((await namesIn('p-1003')).filter((name) => DISPUTE.test(name))).toHaveLength(1);
  });

  it('is the same text as long as nothing has changed, so that a calendar has nothing to update', async () => {
    const [first, again] = [await as('p-1003').get('/api/calendar.ics'), await as('p-1003').get('/api/calendar.ics')];
    expect(again.text).toBe(first.text);
    expect(first.headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['one who takes part', 'p-1003', '', true, true],
    ['the one who asked', 'p-1001', '', true, true],
    ['a tovholder of other agreements', 'p-1005', '', false, false],
    ['a tovholder of other agreements who asks for all', 'p-1005', '?whose=all', true, false],
    ['a tovholder of other agreements who asks for the seat', 'p-1005', `?seat=${SEAT}`, true, false],
    ['an auditor of closed runs who asks for all', 'p-1036', '?whose=all', true, true],
    ['one who takes part, of another procedure alone', 'p-1003', '?procedure=hearing', false, false],
    ['one who takes part, of this procedure alone', 'p-1003', '?procedure=escalation', true, true],
  ])('shows %s what may be seen and no more', async (_who, person, query, open, closed) => {
    const names = await namesIn(person, query);
    const has = (wanted: RegExp): boolean => names.some((name) => wanted.test(name));
    expect({ open: has(DISPUTE), closed: has(CLOSED) }).toEqual({ open, closed });
  });

  it('marks what is closed as confidential, so that a calendar that is shared does not show it', async () => {
    const [event] = (await fetched('p-1003')).filter(({ UID }) => CLOSED.test(UID!));
    expect(event).toMatchObject({ CLASS: 'CONFIDENTIAL' });
  });

  it('is written down as a reading of what is closed, for the auditor who fetches it and for nobody else', async () => {
    await namesIn('p-1036', '?whose=all');
    await namesIn('p-1003');
    const events = await running.product.store.readAll({ prefixes: ['closedReading-'], limit: 100 });
    const noted = events.map(({ data }) => data as unknown as Record<string, string>);
    expect([...new Set(noted.map(({ person }) => person))]).toEqual(['p-1036']);
    expect(noted.length).toBeGreaterThan(0);
  });

  it('names no person', async () => {
    const { text } = await as('p-1036').get('/api/calendar.ics?whose=all');
    expect(text.replaceAll('\r\n ', '')).not.toMatch(/p-1\d{3}|Fiktiv|Kontrolsen/);
  });

  it('has the meetings of one’s bodies, and says when one is called off', async () => {
    await give('p-1025', '/api/body/kog/plan-meeting', 'kog-secretary-municipal', { on: '2026-03-04' });
    const name = 'body-kog.meeting.2026-03-04@sporskifte';
    const meeting = async () => (await fetched('p-1025')).find(({ UID }) => UID === name);
    expect(await meeting()).toMatchObject({
      'DTSTART;VALUE=DATE': '20260304',
      SUMMARY: 'Møde: Koordinationsgruppen (sekretariat)',
    });
    expect(await namesIn('p-1005')).not.toContain(name);
    const off = { on: '2026-03-04', reason: 'For få sager' };
    await give('p-1025', '/api/body/kog/cancel-meeting', 'kog-secretary-municipal', off);
    expect(await meeting()).toMatchObject({
      STATUS: 'CANCELLED',
      SUMMARY: 'Aflyst møde: Koordinationsgruppen (sekretariat)',
    });
  });

  it.each([
    ['?seat=findes-ikke', /Der findes ingen post med id »findes-ikke«/],
    ['?procedure=findesIkke', /findesIkke/],
    ['?procedure=!', /skriv en procedures navn/],
    ['?whose=alle', /vælg en af: mine, all/],
    [`?whose=all&seat=${SEAT}`, /enten seat eller whose/],
    ['?token=hemmeligt', /token/],
  ])('refuses %s in Danish', async (query, words) => {
    const { status, body } = await as('p-1003').get(`/api/calendar.ics${query}`);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(JSON.stringify(body)).toMatch(words);
  });

  it('is for those who are logged in', async () => {
    await request(running.server).get('/api/calendar.ics').expect(401);
  });
});
