import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { need } from '../acceptance/people.js';
import { Listener, addressOf } from '../acceptance/listener.js';
import { type Running, startProduct } from '../acceptance/product.js';
import { type LoggedIn, logIn, publicUrl, stubProvider } from './stub-provider.js';

const SEAT = 'tf-psykiatri-tovholder-municipal';
const ground = { reason: 'Nævner en enkelt borger', legalGround: 'Forvaltningslovens § 27' };
const settings = { publicUrl, loginsPerMinute: 1_000, commandsPerMinute: 10_000, idleMinutes: 1_440, hours: 168 };
const spor = { spor: 2, reason: 'Hele aftalen skal ses igennem' };

/** Every way to take material out, by the address at which an auditor would. */
const ways: readonly (readonly [way: string, address: (id: string) => string])[] = [
  ...['csv', 'jsonl', 'prov'].map(
    (format) =>
      [
        `export as ${format}`,
        (id: string) => `/api/audit/export?format=${format}&procedure=revision&id=${id}`,
      ] as const,
  ),
  ['audit trail', (id) => `/api/audit?procedure=revision&id=${id}`],
  ['report', (id) => `/api/revision/${id}/report.pdf`],
  ['case file', (id) => `/api/revision/${id}/case-file.zip`],
  ['proof bundle', (id) => `/api/revision/${id}/bundle.zip`],
  ['replay', (id) => `/api/revision/${id}/replay`],
];

let running: Running;
let keeper: LoggedIn;
let stranger: LoggedIn;
let auditor: LoggedIn;

const settle = async (): Promise<void> => running.product.caughtUp(await running.product.store.head());
/** Who has been written down as having read a run, with the right they did it by. */
const readersOf = async (run: string): Promise<string[]> => {
  const events = await running.product.store.readAll({ prefixes: ['closedReading-'], limit: 1_000 });
  const readings = events.map(({ data }) => data as { [field: string]: string });
  return readings.filter(({ id }) => id === run).map(({ person, right }) => `${person} ${right}`);
};
const closedRun = async (id: string): Promise<void> => {
  await keeper.post(`/api/revision/${id}/report-need`, SEAT, need).expect(201);
  await keeper.post(`/api/revision/${id}/close-reading`, SEAT, ground).expect(200);
  await settle();
};

beforeAll(async () => {
  running = await startProduct({
    production: true,
    entrance: { settings, provider: stubProvider() },
    now: () => '2026-03-02T08:00:00.000Z',
    clockIntervalMs: 0,
  });
  [keeper, stranger, auditor] = [
    await logIn(running, 'p-1001'),
    await logIn(running, 'p-1005'),
    await logIn(running, 'p-1036'),
  ];
  const [proposer, approver] = [await logIn(running, 'p-1018'), await logIn(running, 'p-1038')];
  const right = '/api/auditorGrant/marts';
  const grant = { auditor: 'p-1036', from: '2026-03-01', to: '2026-03-31', closedToo: true };
  const words = { purpose: 'Gennemgang af beslutninger', legalGround: 'Revisionsaftalen' };
  await proposer.post(`${right}/propose-right`, 'sss-chair-municipal', { ...grant, ...words }).expect(201);
  await approver.post(`${right}/approve-right`, 'kog-administrator-regional').expect(200);
  await settle();
}, 60_000);
afterAll(() => running.stop());

describe('what an auditor takes out of a closed run', () => {
  it.each(ways)('as %s is written down, once however often it is asked for', async (way, address) => {
    const id = way.replaceAll(' ', '-');
    await closedRun(id);
    await auditor.get(address(id)).expect(200);
    expect(await readersOf(id)).toEqual(['p-1036 auditorOfClosed']);
    await auditor.get(address(id)).expect(200);
    expect(await readersOf(id)).toEqual(['p-1036 auditorOfClosed']);
  });

  it.each(ways)(
    'as %s is not written down of one who takes part, nor of one who gets nothing',
    async (way, address) => {
      const id = `uden-${way.replaceAll(' ', '-')}`;
      await closedRun(id);
      await keeper.get(address(id)).expect(200);
      await stranger.get(address(id));
      expect(await readersOf(id)).toEqual([]);
    },
  );
});

describe('what is heard on the feed', () => {
  const listen = async ({ cookie }: LoggedIn, headers: Record<string, string> = {}): Promise<Listener> =>
    Listener.at(`${await addressOf(running)}/api/feed?procedure=revision`, { Cookie: cookie, ...headers });

  it('of a closed run by an auditor is written down before it is told', async () => {
    await closedRun('hoert');
    const listener = await listen(auditor);
    expect(await readersOf('hoert')).toEqual([]);
    await keeper.post('/api/revision/hoert/propose-spor', SEAT, spor).expect(200);
    expect((await listener.next())!.event.subject).toBe('revision/hoert');
    expect(await readersOf('hoert')).toEqual(['p-1036 auditorOfClosed']);
    await listener.stop();
  });

  it('by one who resumes has nothing of a run that was closed while they were away', async () => {
    await keeper.post('/api/revision/foer/report-need', SEAT, need).expect(201);
    const listener = await listen(stranger, { 'Last-Event-ID': await before('revision-foer') });
    const { id: last, event } = (await listener.next())!;
    expect(event.subject).toBe('revision/foer');
    await listener.stop();
    await keeper.post('/api/revision/foer/close-reading', SEAT, ground).expect(200);
    await keeper.post('/api/revision/foer/propose-spor', SEAT, spor).expect(200);
    await keeper.post('/api/revision/efter/report-need', SEAT, need).expect(201);
    const again = await listen(stranger, { 'Last-Event-ID': last });
    expect((await again.next())!.event.subject).toBe('revision/efter');
    await again.stop();
    expect(await readersOf('foer')).toEqual([]);
  });
});

/** The position before a run's first event. */
async function before(stream: string): Promise<string> {
  const [first] = await running.product.store.readStream(stream, { limit: 1 });
  const all = await running.product.store.readAll({ limit: 1_000 });
  return all[all.findIndex(({ position }) => position === first!.position) - 1]!.position;
}
