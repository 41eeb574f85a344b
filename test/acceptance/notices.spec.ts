import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { pino } from 'pino';
import { MOST_ATTEMPTS, createRounds } from '#notices/rounds.js';
import { createMailer } from '#notices/send.js';
import { rebuild } from '#read-models/rebuild/rebuild.js';
import { type MailServerForSpecs, startMailServer } from '../../libs/notices/spec/mail-server.js';
import { unfenced } from '../../libs/read-models/leases/fence.js';
import { until } from '../../libs/read-models/spec/world.js';
import { municipalTovholder, need, regionalTovholder } from './people.js';
import { type Running, startProduct } from './product.js';

const ORIGIN = 'https://sporskifte.test';
const DIRECTOR = 'direktoer@eksempel.dk';
const OTHER = 'anden@eksempel.dk';
const ground = { reason: 'Nævner en enkelt borger', legalGround: 'Forvaltningslovens § 27' };
const dispute = {
  about: { procedure: 'revision', id: 'r-1' },
  kind: 'dispute',
  blocking: false,
  question: 'Hvem betaler?',
  position: 'Regionen',
};

let running: Running;
let server: MailServerForSpecs;
let at: string;
let outcomes: string[];
let round: () => Promise<void>;

beforeEach(async () => {
  at = '2026-01-12T09:00:00.000Z';
  outcomes = [];
  running = await startProduct({ now: () => at, clockIntervalMs: 0 });
  server = await startMailServer();
  round = roundsOf();
});
afterEach(async () => {
  await server.stop();
  await running.stop();
});

/** Rounds as a process that has just been started makes them. */
function roundsOf(url = server.url): () => Promise<void> {
  const mailer = createMailer({ url, from: 'Sporskifte <sporskifte@eksempel.dk>', encrypted: false });
  return createRounds({
    ...running.product,
    mailer,
    fence: unfenced,
    origin: ORIGIN,
    everyMs: 3_600_000,
    days: 3,
    onMail: (outcome) => void outcomes.push(outcome),
    over: () => false,
  });
}

const address = (id: string, email: string): Promise<void> => running.product.persons.write({ id, email });
const settle = async (): Promise<void> => running.product.caughtUp(await running.product.store.head());
async function give(path: string, body: object, headers: object): Promise<void> {
  const response = await request(running.server)
    .post(path)
    .set({ ...headers })
    .send(body);
  expect([path, response.status < 300 ? '' : response.text]).toEqual([path, '']);
}
/** Something that awaits the directors by the end of 26 January. */
async function escalate(id: string, question = dispute.question): Promise<void> {
  await give(`/api/escalation/${id}/escalate`, { ...dispute, question }, municipalTovholder);
  await give(`/api/escalation/${id}/give-position`, { position: 'Kommunerne' }, regionalTovholder);
  await settle();
}
async function begin(): Promise<void> {
  await give('/api/revision/r-1/report-need', need, municipalTovholder);
  await settle();
}
/** A first mail, after which what follows is gathered. */
async function told(): Promise<void> {
  await begin();
  await escalate('foerst');
  await round();
  server.received.length = 0;
}

describe('a mail', () => {
  it('tells a person of all that awaits them, once, with a way to each and nothing in the subject', async () => {
    await address('p-1003', DIRECTOR);
    await begin();
    await escalate('t-1');
    await escalate('t-2', 'Hvem <betaler> for transporten?');
    await round();
    expect(server.received).toHaveLength(1);
    const [{ to, words }] = server.received as [(typeof server.received)[0]];
    expect(to).toEqual([DIRECTOR]);
    expect(words).toMatch(/^Subject: Sporskifte: \d+ opgaver venter på dig\r$/m);
    expect(words).toMatch('– Tvist: Hvem betaler?, frist: udgangen af 26. januar 2026');
    expect(words).toMatch(`${ORIGIN}/forloeb/escalation/t-1`);
    expect(words).toMatch('Hvem &lt;betaler&gt; for transporten?');
    expect(words).not.toMatch(/p-1\d{3}|Fiktiv/);
  });

  it('is not sent again, neither after a restart nor when the read models are made anew', async () => {
    await address('p-1003', DIRECTOR);
    await told();
    at = '2026-01-12T20:00:00.000Z';
    await round();
    await roundsOf()();
    const { db, store, registry } = running.product;
    await rebuild({ db, store, registry });
    await roundsOf()();
    expect(server.received).toEqual([]);
  });

  it('gathers what comes within the hour, and tells only of that', async () => {
    await address('p-1003', DIRECTOR);
    await told();
    at = '2026-01-12T09:30:00.000Z';
    await escalate('t-1', 'Hvem kører?');
    await escalate('t-2', 'Hvem henter?');
    await round();
    expect(server.received).toEqual([]);
    at = '2026-01-12T10:00:00.000Z';
    await round();
    expect(server.received).toHaveLength(1);
    expect(server.received[0]!.words).toMatch(/Hvem kører\?[^]*Hvem henter\?/);
    expect(server.received[0]!.words).not.toMatch('Hvem betaler?');
  });

  it('tells once of a deadline that comes close', async () => {
    await address('p-1003', DIRECTOR);
    await told();
    at = '2026-01-24T09:00:00.000Z';
    await round();
    expect(server.received[0]!.words).toMatch('fristen nærmer sig: udgangen af 26. januar 2026');
    at = '2026-01-25T09:00:00.000Z';
    await round();
    expect(server.received).toHaveLength(1);
  });

  it('goes to nobody without an address, and to nobody whose seat awaits nothing', async () => {
    await address('p-1005', OTHER);
    await begin();
    await escalate('t-1');
    await round();
    expect(server.received.filter(({ words }) => words.includes('Hvem betaler?'))).toEqual([]);
  });

  it('says of what is closed only that there is something, also when it was closed a moment ago', async () => {
    await address('p-1003', DIRECTOR);
    await begin();
    await escalate('t-1');
    await give('/api/escalation/t-1/close-reading', ground, municipalTovholder);
    await round();
    const [{ words }] = server.received as [(typeof server.received)[0]];
    expect(words).toMatch('Der venter noget fortroligt; log ind');
    expect(words).not.toMatch(/Hvem betaler|t-1/);
  });

  it('of an emergency access goes to the other side at once, without naming what is read', async () => {
    await address('p-1025', OTHER);
    await begin();
    await round();
    expect(server.received).toHaveLength(1);
    server.received.length = 0;
    await give('/api/revision/r-1/close-reading', ground, municipalTovholder);
    at = '2026-01-12T09:10:00.000Z';
    await settle();
    const taker = { 'Sporskifte-Person': 'p-1038', 'Sporskifte-Seat': 'kog-administrator-regional' };
    const glass = { procedure: 'revision', id: 'r-1', reason: 'Akut sag om en borger', hours: 2 };
    await give('/api/breakGlass/g-1/break-glass', glass, taker);
    await settle();
    await round();
    expect(server.received.map(({ to }) => to)).toEqual([[OTHER]]);
    expect(server.received[0]!.words).not.toMatch(/r-1|Akut sag|opsporing/);
  });
});

describe('before a hearing closes', () => {
  const [ASKED, OWNER] = ['klynge@eksempel.dk', 'tovholder@eksempel.dk'];
  const party = { 'Sporskifte-Person': 'p-1027', 'Sporskifte-Seat': 'klynge-fyn-secretary-municipal' };
  const reminded = (to: string): boolean =>
    server.received.some(
      (mail) => mail.to.includes(to) && mail.words.includes('fristen nærmer sig: udgangen af 2. marts'),
    );
  beforeEach(async () => {
    await address('p-1027', ASKED);
    await address('p-1001', OWNER);
    const parties = ['klynge-fyn', 'odense'];
    const hearing = { title: 'Høring om SAM:BO', document: 'Sag 26/1, version 3', parties, deadline: '2026-03-02' };
    await give('/api/hearing/h-1/prepare-hearing', hearing, municipalTovholder);
    await give('/api/hearing/h-1/open-hearing', {}, municipalTovholder);
    await settle();
    await round();
    server.received.length = 0;
    at = '2026-02-28T09:00:00.000Z';
  });

  it('a party that has not answered is told, and so is whoever answers for those without a seat', async () => {
    await round();
    expect([ASKED, OWNER].map(reminded)).toEqual([true, true]);
  });

  it('a party that has answered is not', async () => {
    await give('/api/hearing/h-1/give-response', { document: 'Sag 26/7' }, party);
    await settle();
    await round();
    expect([ASKED, OWNER].map(reminded)).toEqual([false, true]);
  });

  it('nobody is told again the day after, but all are when the deadline is moved', async () => {
    await round();
    server.received.length = 0;
    at = '2026-03-01T09:00:00.000Z';
    await round();
    expect(server.received).toEqual([]);
    const extended = { deadline: '2026-03-05', reason: 'Vinterferie' };
    await give('/api/hearing/h-1/extend-hearing', extended, municipalTovholder);
    at = '2026-03-03T09:00:00.000Z';
    await settle();
    await round();
    expect(server.received.map(({ words }) => words)).toEqual([
      expect.stringMatching('fristen nærmer sig: udgangen af 5. marts'),
      expect.stringMatching('fristen nærmer sig: udgangen af 5. marts'),
    ]);
  });
});

describe('a mail that is not taken', () => {
  it('is tried again when the server is back, and nothing is lost', async () => {
    await address('p-1003', DIRECTOR);
    await begin();
    await escalate('t-1');
    const { url } = server;
    await server.stop();
    const rounds = roundsOf(url);
    await expect(rounds()).rejects.toMatchObject({ refused: false });
    await rounds();
    expect(outcomes).toEqual(['failed']);
    server = await startMailServer();
    await roundsOf()();
    expect(server.received).toHaveLength(1);
  });

  it('by one recipient holds nobody else up, and is given up for a day after some attempts', async () => {
    await address('p-1003', DIRECTOR);
    await address('p-1004', OTHER);
    await begin();
    await escalate('t-1');
    server.refusing = (to) => (to === DIRECTOR ? 550 : undefined);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      await round();
      at = new Date(Date.parse(at) + 6 * 3_600_000).toISOString();
    }
    expect(server.received.map(({ to }) => to)).toEqual([[OTHER]]);
    const places = await running.product.db.selectFrom('noticePlaces').selectAll().where('attempts', '>', 0).execute();
    expect(places).toMatchObject([{ person: 'p-1003', attempts: MOST_ATTEMPTS, reason: 'EENVELOPE 550' }]);
    server.refusing = () => undefined;
    await round();
    expect(server.received).toHaveLength(1);
    at = new Date(Date.parse(at) + 24 * 3_600_000).toISOString();
    await round();
    expect(server.received.map(({ to }) => to)).toContainEqual([DIRECTOR]);
  });
});

describe('a process that tells by mail', () => {
  it('does so by itself, counts it, and logs neither address nor password when it fails', async () => {
    let logged = '';
    const log = pino({ level: 'trace' }, { write: (line: string) => void (logged += line) });
    const whole = { url: server.url, from: 'sporskifte@eksempel.dk', password: 'hemmeligt-kodeord', encrypted: false };
    const mail = { server: whole, origin: ORIGIN, everyMs: 3_600_000, days: 3, intervalMs: 5 };
    server.refusing = () => 421;
    const telling = await startProduct({ now: () => at, clockIntervalMs: 0, log, mail });
    await telling.product.persons.write({ id: 'p-1003', email: DIRECTOR });
    await telling.product.persons.mail.choose('p-1004', false);
    for (const [path, body] of [
      ['/api/revision/r-1/report-need', need],
      ['/api/escalation/t-1/escalate', dispute],
    ] as const) {
      await request(telling.server).post(path).set(municipalTovholder).send(body).expect(201);
    }
    await request(telling.server)
      .post('/api/escalation/t-1/give-position')
      .set(regionalTovholder)
      .send({ position: 'Kommunerne' })
      .expect(200);
    const measured = async (): Promise<string> => (await request(telling.server).get('/metrics')).text;
    let metrics = '';
    await until('it has failed', async () => {
      metrics = await measured();
      return /sporskifte_mail_failing\{reason="[A-Z]+ 421"\} 1/.test(metrics);
    });
    expect(metrics).toMatch(/sporskifte_mails_total\{outcome="failed"\} [1-9]/);
    expect(metrics).toMatch(/sporskifte_mail_without_address [1-9]/);
    expect(metrics).toMatch(/sporskifte_mail_declined 1/);
    await request(telling.server).get('/health/ready').expect(200);
    expect(logged + metrics).not.toMatch(/direktoer@|hemmeligt/);
    await telling.stop();
  });
});
