import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf, unzip } from '../acceptance/bundle-files.js';
import { need } from '../acceptance/people.js';
import { type Running, startProduct } from '../acceptance/product.js';
import { type LoggedIn, logIn, publicUrl, stubProvider } from './stub-provider.js';

const SEAT = 'tf-psykiatri-tovholder-municipal';
const [CLOSED, PARTLY] = ['skjult-zebra', 'delvis-zebra'];
const OF_CLOSED = `/api/revision/${CLOSED}/bundle.zip`;
const OF_PARTLY = `/api/commissorium/${PARTLY}/bundle.zip`;
const OF_BODY = '/api/organisation/tf-psykiatri/bundle.zip?from=2026-03-01&to=2026-03-31';
const EVERYTHING = '/api/proof/bundle.zip';
const ground = { reason: 'Nævner en enkelt borger', legalGround: 'Forvaltningslovens § 27' };
const settings = { publicUrl, loginsPerMinute: 1_000, commandsPerMinute: 10_000, idleMinutes: 1_440, hours: 168 };
const AT = '2026-03-02T08:00:00.000Z';

let running: Running;
let keeper: LoggedIn;
let stranger: LoggedIn;
let auditor: LoggedIn;

const settle = async (): Promise<void> => running.product.caughtUp(await running.product.store.head());
const fetched = async (who: LoggedIn, path: string): Promise<ReadonlyMap<string, Buffer>> =>
  unzip((await who.get(path).buffer(true).parse(bytesOf).expect(200)).body as Buffer);
const textOf = (files: ReadonlyMap<string, Buffer>): string =>
  [...files].filter(([name]) => !name.endsWith('.pdf')).join('\n');
const readings = async (): Promise<string[]> => {
  const events = await running.product.store.readAll({ prefixes: ['closedReading-'], limit: 100 });
  return events.map(({ data }) => {
    const { person, procedure, id, right } = data as { [field: string]: string };
    return `${person} ${procedure} ${id} ${right}`;
  });
};

beforeAll(async () => {
  const entrance = { settings, provider: stubProvider() };
  running = await startProduct({ production: true, entrance, now: () => AT, clockIntervalMs: 0 });
  [keeper, stranger, auditor] = [
    await logIn(running, 'p-1001'),
    await logIn(running, 'p-1005'),
    await logIn(running, 'p-1036'),
  ];
  await keeper.post('/api/revision/aaben/report-need', SEAT, need).expect(201);
  await keeper.post(`/api/revision/${CLOSED}/report-need`, SEAT, need).expect(201);
  await keeper.post(`/api/revision/${CLOSED}/close-reading`, SEAT, ground).expect(200);
  const opened = { title: 'Prøve', tovholderfunktion: 'tf-psykiatri' };
  await keeper.post(`/api/commissorium/${PARTLY}/open-commissorium`, SEAT, opened).expect(201);
  const section = { section: 'purpose', text: 'Om den enkelte borger' };
  await keeper.post(`/api/commissorium/${PARTLY}/write-section`, SEAT, section).expect(200);
  await keeper.post(`/api/commissorium/${PARTLY}/close-reading`, SEAT, { ...ground, part: 'sections' }).expect(200);
  await settle();
}, 60_000);
afterAll(() => running.stop());

describe('a proof bundle, for one who takes no part in what is closed', () => {
  it('of a closed run is not there, as if the run were not', async () => {
    await stranger.get(OF_CLOSED).expect(404, /"code":"unknown-run"/);
  });

  it('of a run with closed parts is refused, for no part of it could be checked', async () => {
    const { body } = await stranger.get(OF_PARTLY).expect(403);
    expect(body).toMatchObject({ code: 'closed-material', detail: expect.stringMatching(/lukket for dig/) });
  });

  it('of a body has only what is open, and says so whether or not there was more', async () => {
    const files = await fetched(stranger, OF_BODY);
    expect(files.get('events.jsonl')!.toString()).toMatch('revision-aaben');
    expect(textOf(files)).not.toMatch('zebra');
    expect(files.get('report.html')!.toString()).toMatch(
      'Hvad der er lukket for den, der hentede pakken, er ikke med.',
    );
  });

  it('of the whole log is for auditors alone', async () => {
    for (const who of [stranger, keeper, auditor]) {
      await who.get(EVERYTHING).expect(403, /"code":"no-mandate"/);
    }
  });

  it('is not made for anyone who is not logged in', async () => {
    const nobody = { ...stranger, get: (path: string) => stranger.get(path).set('Cookie', '') };
    for (const path of [OF_CLOSED, OF_PARTLY, OF_BODY, EVERYTHING]) await nobody.get(path).expect(401);
  });
});

describe('a proof bundle, for one who takes part', () => {
  it.each([OF_CLOSED, OF_PARTLY, OF_BODY])('%s has it all, and nothing is written down', async (path) => {
    expect(textOf(await fetched(keeper, path))).toMatch('zebra');
    expect(await readings()).toEqual([]);
  });
});

describe('a proof bundle, for an auditor with access to what is closed', () => {
  beforeAll(async () => {
    const right = '/api/auditorGrant/marts';
    const grant = { auditor: 'p-1036', from: '2026-03-01', to: '2026-03-31', closedToo: true };
    const words = { purpose: 'Gennemgang af beslutninger', legalGround: 'Revisionsaftalen' };
    const [proposer, approver] = [await logIn(running, 'p-1018'), await logIn(running, 'p-1038')];
    await proposer.post(`${right}/propose-right`, 'sss-chair-municipal', { ...grant, ...words }).expect(201);
    await approver.post(`${right}/approve-right`, 'kog-administrator-regional').expect(200);
    await settle();
  });

  it('of a closed run is given, and the reading is written down as every other', async () => {
    await fetched(auditor, OF_CLOSED);
    expect(await readings()).toEqual([`p-1036 revision ${CLOSED} auditorOfClosed`]);
  });

  it('of the whole log holds, and each closed run in it is written down as read', async () => {
    const files = await fetched(auditor, EVERYTHING);
    const { verifyBundle } = (await import(join(import.meta.dirname, '../../libs/audit/bundle/verify.mjs'))) as {
      verifyBundle: (files: ReadonlyMap<string, Buffer>) => { problems: string[]; events: number };
    };
    const { problems, events } = verifyBundle(files);
    expect(problems).toEqual([]);
    expect(events).toBe(running.product.proofs.latest().size);
    expect((await readings()).toSorted()).toEqual([
      `p-1036 commissorium ${PARTLY} auditorOfClosed`,
      `p-1036 revision ${CLOSED} auditorOfClosed`,
    ]);
  });
});
