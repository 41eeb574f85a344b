import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { RecordedEvent } from '#engine/event.js';
import { sporskifte, sporskifteAsBuilt } from './command-line.js';
import { municipalTovholder, need, secretariat } from './people.js';
import { type Running, startProduct } from './product.js';

const administrator = { 'Sporskifte-Person': 'p-1037', 'Sporskifte-Seat': 'kog-administrator-municipal' };
/** Written nowhere else, so that it can be looked for in every byte of the data folder. */
const SECRET = 'Zebediah Quistgaard har klaget over sagen';
const GONE = /slettet: teksten kan ikke læses mere/;
const gdpr = { reason: 'Anmodning om sletning', legalGround: 'Databeskyttelsesforordningens artikel 17' };

let running: Running;
const get = async (path: string, headers: object = municipalTovholder) =>
  (
    await request(running.server)
      .get(path)
      .set({ ...headers })
      .expect(200)
  ).body as never;
const post = (path: string, data: object, headers: object = municipalTovholder) =>
  request(running.server)
    .post(path)
    .set({ ...headers })
    .send(data);
const person = (id: string, command: string, data: object, as: object = administrator) =>
  post(`/api/person/${id}/${command}`, data, as);
const stored = (stream: string): Promise<RecordedEvent[]> => running.product.store.readStream(stream);
const settled = async () => running.product.caughtUp(await running.product.store.head());

beforeAll(async () => {
  running = await startProduct();
  await post('/api/revision/navngivet/report-need', need).expect(201);
  await post('/api/revision/navngivet/propose-spor', { spor: 2, reason: SECRET }).expect(200);
  await settled();
});
afterAll(() => running.stop());

/** Files of the data folder in which a text is found, byte by byte. */
function filesWith(text: string): string[] {
  const files = readdirSync(running.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return paths.filter((path) => readFileSync(path).includes(text));
}

describe('the register of persons', () => {
  it('shows a name to who is logged in, and to nobody else', async () => {
    expect(await get('/api/persons/p-1001')).toMatchObject({ id: 'p-1001', name: 'Tove Prøvestad' });
    await request(running.server).get('/api/persons/p-1001').expect(401);
    const { body } = await request(running.server).get('/api/revision/navngivet/events').expect(200);
    expect(body).not.toHaveProperty('names');
  });

  it('is shown beside the ids in what is answered', async () => {
    const bodies = ['/api/organisation/tf-psykiatri', '/api/overview/organisation/tf-psykiatri'];
    for (const path of ['/api/revision/navngivet/events', '/api/audit', ...bodies, '/api/me'])
      expect(await get(path)).toMatchObject({ names: { 'p-1001': 'Tove Prøvestad' } });
  });

  it('is seen whole by an administrator only', async () => {
    await request(running.server).get('/api/persons').set(municipalTovholder).expect(403);
    expect((await get('/api/persons', administrator)) as object).toHaveProperty('persons.36.id', 'p-1037');
  });

  it('is corrected by an event that says which field, and not what it says', async () => {
    await person('p-1002', 'correct-person', { email: 'rasmus@opfundet.example' }).expect(200);
    expect(await get('/api/persons/p-1002')).toMatchObject({
      name: 'Rasmus Eksempelsen',
      email: 'rasmus@opfundet.example',
    });
    const [, corrected] = await stored('person-p-1002');
    expect(corrected!.data).toEqual({ person: 'p-1002', fields: ['email'] });
    expect(filesWith('rasmus@opfundet.example').map((file) => file.replace(running.folder, ''))).toEqual([
      '/persons.sqlite',
    ]);
  });

  it('is corrected by administrators only, and with something', async () => {
    await person('p-1002', 'correct-person', { name: 'Andet' }, municipalTovholder).expect(403);
    await person('p-1002', 'correct-person', {}).expect(400);
    await person('p-4711', 'erase-person', gdpr).expect(404);
  });
});

describe('a text that may name people', () => {
  it('is read by readers, and nowhere in the data folder', async () => {
    for (const path of ['/api/revision/navngivet', '/api/revision/navngivet/events', '/api/audit?type=SporProposed'])
      expect(JSON.stringify(await get(path))).toContain(SECRET);
    expect(filesWith(SECRET)).toEqual([]);
    expect(JSON.stringify(await stored('revision-navngivet'))).toContain('enc:v1:revision-navngivet:reason:');
  });

  it('cannot be handed in as it is stored, to be read out', async () => {
    const [, event] = await stored('revision-navngivet');
    const { reason } = event!.data as { reason: string };
    const { body } = await post('/api/revision/andet/report-need', { ...need, description: reason }).expect(400);
    expect(body).toMatchObject({ detail: expect.stringContaining('en beskyttet tekst kan ikke sendes ind') });
  });

  it('is tried without being kept, or a key being made', async () => {
    const other = { 'Sporskifte-Person': 'p-1002', 'Sporskifte-Seat': 'tf-psykiatri-tovholder-regional' };
    const path = '/api/revision/navngivet/propose-spor?dryRun=true';
    const { body } = await post(path, { spor: 2, reason: 'Kun en prøve af ordlyden' }, other).expect(200);
    expect(body).toMatchObject({ event: { data: { reason: 'Kun en prøve af ordlyden' } } });
  });

  it('is the same request again with the same key, and another text is not', async () => {
    const send = (description: string) =>
      post('/api/revision/noegle/propose-spor', { spor: 1, reason: description }).set('Idempotency-Key', 'k-1');
    await post('/api/revision/noegle/report-need', need).expect(201);
    await send('Zebediah Q. har bedt om det').expect(200);
    expect((await send('Zebediah Q. har bedt om det').expect(200)).body).toMatchObject({ replayed: true });
    expect((await send('En helt anden har bedt om det').expect(422)).body).toMatchObject({
      code: 'idempotency-key-reused',
    });
    const [, event] = await stored('revision-noegle');
    expect(event!.metadata.request).toMatch(/^keyed:p-1001:/);
  });
});

describe('erasing a person', () => {
  it('is refused in Danish while there is a legal hold, and to the one who decided it', async () => {
    await person(
      'p-1001',
      'place-legal-hold',
      { reason: 'Verserende klagesag', legalGround: 'Klagesag 26/123' },
      secretariat,
    ).expect(200);
    const { body } = await person('p-1001', 'erase-person', gdpr).expect(409);
    expect(body).toMatchObject({ detail: expect.stringContaining('skal bevares (Klagesag 26/123)') });
    await person('p-1001', 'lift-legal-hold', { reason: 'Klagesagen er slut' }, secretariat).expect(200);
    expect(await get('/api/persons/p-1001')).toMatchObject({ name: 'Tove Prøvestad' });

    await person('p-1003', 'place-legal-hold', {
      reason: 'Verserende klagesag',
      legalGround: 'Klagesag 26/124',
    }).expect(200);
    await person('p-1003', 'lift-legal-hold', { reason: 'Klagesagen er slut' }).expect(200);
    const refused = await person('p-1003', 'erase-person', gdpr).expect(409);
    expect(refused.body).toMatchObject({ detail: expect.stringContaining('kan ikke selv slette') });
  });

  it('leaves neither name nor text, and a log that holds', async () => {
    expect(filesWith('Tove Prøvestad')).not.toEqual([]);
    await person('p-1001', 'erase-person', gdpr).expect(200);
    await settled();
    for (const path of ['/api/revision/navngivet', '/api/revision/navngivet/events', '/api/audit?type=SporProposed']) {
      const answer = JSON.stringify(await get(path, secretariat));
      expect(answer).toMatch(GONE);
      expect(answer).not.toMatch('enc:v1:');
    }
    expect(filesWith(SECRET)).toEqual([]);
    expect(filesWith('Tove Prøvestad')).toEqual([]);
    expect(await get('/api/revision/navngivet/events', secretariat)).toMatchObject({ erased: ['p-1001'] });
    expect(await get('/api/persons/p-1001', secretariat)).toMatchObject({ erasedAt: expect.any(String) });
  });

  it('gives a certificate of what cannot be read any more', async () => {
    const certificate = (await get('/api/persons/p-1001/certificate', administrator)) as {
      unreadable: { fields: number };
      text: string;
    };
    expect(certificate).toMatchObject({
      person: 'p-1001',
      by: 'p-1037',
      legalGround: gdpr.legalGround,
      gone: { registerEntry: true, key: true },
      verification: { holds: true, findings: 0 },
      unreadable: {
        events: expect.arrayContaining([
          expect.objectContaining({ stream: 'revision-navngivet', type: 'SporProposed', fields: ['reason'] }),
        ]),
        readModels: { search: 0, worklist: 0 },
      },
    });
    expect(certificate.text).toMatch('Nøglen til personens tekster er destrueret.');
    await request(running.server).get('/api/persons/p-1002/certificate').set(administrator).expect(404);
  });

  it('breaks no proof: a bundle of the run is verified by a script that has no key', async () => {
    const bundle = join(running.folder, 'bevis.zip');
    const saidBy =
      (run: typeof sporskifte) =>
      async (...words: string[]): Promise<string> => {
        const { code, answer, out } = await run({ DATA_DIR: running.folder }, ...words);
        expect([code, code === 0 ? '' : out]).toEqual([0, '']);
        return answer;
      };
    const [said, saidByAnother] = [saidBy(sporskifte), saidBy(sporskifteAsBuilt)];
    await saidByAnother('prove', 'revision', 'navngivet', '--out', bundle);
    const verifier = join(process.cwd(), 'libs/audit/bundle/verify.mjs');
    expect(execFileSync(process.execPath, [verifier, bundle], { encoding: 'utf8' })).toMatch(
      /holder|hele|kontrolleret/i,
    );
    expect(await said('verify')).not.toBe('');
    expect(await said('check')).toMatch('svarer til loggen');
    expect(await said('persons', 'certificate', 'p-1001')).toMatch('Nøglen til personens tekster er destrueret');
    const events = await said('events', 'revision', 'navngivet');
    expect(await saidByAnother('replay', 'revision', 'navngivet')).toMatch(GONE);
    expect(events).not.toMatch('Tove');
  });

  it('keeps the erased from writing more that could not be erased', async () => {
    const { body } = await post('/api/revision/navngivet/withdraw', { reason: 'Det er der ikke behov for' }).expect(
      409,
    );
    expect(body).toMatchObject({ code: 'person-erased' });
    await person('p-1001', 'erase-person', gdpr).expect(409);
  });
});
