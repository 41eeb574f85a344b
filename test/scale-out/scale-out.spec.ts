import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { createRegistry } from '#engine/registry.js';
import type { EventStore } from '#engine/event-store.js';
import { openSqliteStore } from '#event-store/sqlite/open.js';
import { listCheckpoints } from '#audit/proof/checkpoint-files.js';
import { checkpointFolder } from '#audit/proof/open.js';
import { policies } from '#procedures/policies/registry.js';
import { procedures } from '#procedures/registry.js';
import { signatureOf } from '#webhooks/signature.js';
import { checkProjections } from '#read-models/check/check-projections.js';
import { openPostgresReadModels } from '#read-models/database/postgres/open.js';
import { postgresSchema } from '../../libs/read-models/spec/database.js';
import { until } from '../../libs/read-models/spec/world.js';
import { startReceiver } from '../../libs/webhooks/spec/receiver.js';
import {
  administrator,
  municipalTovholder,
  need,
  otherAdministrator,
  regionalTovholder,
} from '../acceptance/people.js';
import { temporaryFolder } from '../acceptance/process.js';
import { type Program, leads, programs, stateOf } from './processes.js';

/** What there is to lead: the projections, the clock, the signing of the log, the webhooks, and every policy. */
const ALL = policies.length + 4;
/** Shorter than the usual nine seconds, to save time; `LONG=1` takes the usual. */
const long = process.env['LONG'] === '1';
const LEASE = long ? {} : { LEASE_SECONDS: '3' };
/** What is promised of a takeover. */
const PROMISED_MS = 15_000;

const folder = temporaryFolder();
const schema = postgresSchema();
let running: ReturnType<typeof programs>;
let store: EventStore;
let apis: Program[];
let workers: Program[];
let listsBeforeWorkers: object;

beforeAll(async () => {
  const url = await schema.url();
  const SIGNING_KEY_FILE = join(folder.path, 'key');
  running = programs({ DATA_DIR: folder.path, DATABASE_URL: url, LOG_LEVEL: 'warn', SIGNING_KEY_FILE, ...LEASE });
  // The first fills the empty log.
  apis = [await running.api()];
  listsBeforeWorkers = await get(apis[0]!, '/api/revision');
  workers = [await running.worker()];
  await leads(workers[0]!, ALL);
  apis.push(await running.api());
  workers.push(await running.worker());
  store = openSqliteStore({ folder: folder.path });
});
afterAll(async () => {
  await running.endAll();
  await store?.close();
  await schema.drop();
  folder.remove();
});

const leader = async (): Promise<Program> => {
  const states = await Promise.all(workers.map(async (worker) => ({ worker, ...(await stateOf(worker)) })));
  return states.find(({ leading }) => leading.length > 0)!.worker;
};

async function post(to: Program, path: string, headers: object, body: object): Promise<{ position: string }> {
  const response = await fetch(`${to.address}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
  return JSON.parse(text) as { position: string };
}

/** A revision in spor 3, of which a policy opens a commissorium. */
async function spor3(to: Program, id: string): Promise<string> {
  const spor = { spor: 3, reason: 'Det kræver en arbejdsgruppe' };
  await post(to, `/api/revision/${id}/report-need`, municipalTovholder, need);
  await post(to, `/api/revision/${id}/propose-spor`, municipalTovholder, spor);
  return (await post(to, `/api/revision/${id}/propose-spor`, regionalTovholder, spor)).position;
}

async function get(from: Program, path: string): Promise<{ status: number; body: { items: { id: string }[] } }> {
  const response = await fetch(`${from.address}${path}`);
  return { status: response.status, body: (await response.json()) as { items: { id: string }[] } };
}

const commissoria = async (): Promise<string[]> =>
  (await store.readAll({ limit: 100_000, prefixes: ['commissorium-r'] }))
    .filter(({ type }) => type === 'CommissoriumOpened')
    .map(({ stream }) => stream);

/** Nothing is left out of the read models, nothing is in them twice, and every spor 3 has had its effect once. */
async function allIsWell(ids: readonly string[]): Promise<void> {
  const db = await openPostgresReadModels({ url: await schema.url(), forReading: true });
  const opened = ids.map((id) => `commissorium-${id}-k1`).sort();
  await until('every policy has had its effect', async () => (await commissoria()).length >= opened.length);
  await until('the read models have everything', async () => {
    const rows = await db.selectFrom('checkpoints').select('position').execute();
    const head = await store.head();
    return rows.every(({ position }) => position === head);
  });
  expect(await checkProjections({ db, store, registry: createRegistry(procedures) })).toEqual([]);
  expect(await db.selectFrom('parked').selectAll().execute()).toEqual([]);
  await db.destroy();
  expect((await commissoria()).sort()).toEqual(opened);
}

describe('several processes on one log and one PostgreSQL', () => {
  it('say what to start where nobody has made the read models yet', () => {
    expect(listsBeforeWorkers).toMatchObject({ status: 503, body: { detail: expect.stringMatching(/start:worker/) } });
  });

  it('leave each kind of work to one worker', async () => {
    const leading = (await Promise.all(workers.map(stateOf))).flatMap((state) => state.leading);
    expect(leading.sort()).toEqual(
      ['checkpoints', 'clock', ...policies.map(({ name }) => `policy-${name}`), 'projections', 'webhooks'].sort(),
    );
  });

  it('are measured each at its own address', async () => {
    for (const { address } of [apis[0]!, workers[0]!]) {
      const text = await (await fetch(`${address}/metrics`)).text();
      expect(text).toMatch(/^sporskifte_projection_lag_events\{projection="runs"\} \d+$/m);
      expect(text).toMatch('# TYPE sporskifte_commands_total counter');
    }
  });

  it('show what was done at one to whoever asks another, with its consequences', async () => {
    const position = await spor3(apis[0]!, 'r1');
    const { body } = await get(apis[1]!, `/api/revision?limit=200&after=${position}`);
    expect(body.items.map(({ id }) => id)).toContain('r1');
    const opened = await get(apis[1]!, `/api/commissorium?after=${position}`);
    expect(opened.body.items.map(({ id }) => id)).toContain('r1-k1');
    expect((await get(apis[1]!, '/health/ready')).status).toBe(200);
  });

  it('tell browsers at one of what was done at another', async () => {
    const stream = await fetch(`${apis[1]!.address}/api/stream`);
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    await post(apis[0]!, '/api/revision/s1/report-need', municipalTovholder, need);
    let heard = '';
    while (!heard.includes('"type":"NeedReported"')) heard += (await reader.read()).value ?? '';
    expect(heard).toMatch(/"procedure":"revision","id":"s1"/);
    await reader.cancel();
  });
});

describe('the feed', () => {
  it('tells at one of what was done at another, and not before it can be read there', async () => {
    const feed = await fetch(`${apis[1]!.address}/api/feed?procedure=revision&id=f1`);
    const reader = feed.body!.pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    await post(apis[0]!, '/api/revision/f1/report-need', municipalTovholder, need);
    let heard = '';
    while (!heard.includes('sporskifte.revision.NeedReported')) heard += (await reader.read()).value ?? '';
    const { body } = await get(apis[1]!, '/api/revision?limit=200');
    expect(body.items.map(({ id }) => id)).toContain('f1');
    await reader.cancel();
  });
});

describe('a webhook', () => {
  it('is told by the worker that leads of what was done at any API, signed by a secret fetched at another', async () => {
    const receiver = await startReceiver();
    const subscription = {
      name: 'Modtager',
      address: receiver.address,
      procedures: ['revision'],
      purpose: 'En prøve på skift',
    };
    await post(apis[0]!, '/api/webhook/w1/register-webhook', administrator, subscription);
    await post(apis[1]!, '/api/webhook/w1/approve-webhook', otherAdministrator, {});
    const { secret } = (await post(apis[1]!, '/api/webhooks/w1/secret', administrator, {})) as unknown as {
      secret: string;
    };
    await post(apis[0]!, '/api/revision/h1/report-need', municipalTovholder, need);
    await until('it is told', () => receiver.received.some(({ event }) => event.data.id === 'h1'), PROMISED_MS);
    const { signature, ...one } = receiver.received.find(({ event }) => event.data.id === 'h1')!;
    expect(signature).toBe(signatureOf(one, [secret]));
    await post(apis[1]!, '/api/webhook/w1/end-webhook', administrator, { reason: 'Prøven er slut' });
    await receiver.stop();
  });
});

describe('a worker that leads', () => {
  it('is replaced within fifteen seconds when it is killed, and nothing is left out or done twice', async () => {
    const killed = await leader();
    const [other] = workers.filter((worker) => worker !== killed);
    const writing = Promise.all(['r2', 'r3', 'r4'].map((id) => spor3(apis[0]!, id)));
    await killed.end('SIGKILL');
    expect(await leads(other!, ALL)).toBeLessThan(PROMISED_MS);
    await writing;
    await spor3(apis[1]!, 'r5');
    await allIsWell(['r1', 'r2', 'r3', 'r4', 'r5']);
    workers = [other!, await running.worker()];
  });

  it('signs the log as soon as it leads, also when it takes over, and all that was signed is one log', async () => {
    const sizes = (): number[] => listCheckpoints(checkpointFolder(folder.path)).kept.map(({ size }) => size);
    await until('the log is signed', () => sizes().length >= 2);
    expect(await running.cli('verify')).toMatch('Loggen holder');
  });

  it('is replaced when it freezes, and writes nothing when it wakes up', async () => {
    const frozen = await leader();
    const [other] = workers.filter((worker) => worker !== frozen);
    frozen.send('SIGSTOP');
    const position = await spor3(apis[0]!, 'r6');
    expect(await leads(other!, ALL)).toBeLessThan(PROMISED_MS);
    expect((await get(apis[1]!, `/api/commissorium/r6-k1?after=${position}`)).status).toBe(200);
    frozen.send('SIGCONT');
    await spor3(apis[1]!, 'r7');
    await until('the other has noticed', async () => (await stateOf(frozen)).leading.length === 0);
    expect((await stateOf(other!)).leading).toHaveLength(ALL);
    await allIsWell(['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7']);
  });

  it('hands over at once when it is asked to stop', async () => {
    const stopped = await leader();
    const [other] = workers.filter((worker) => worker !== stopped);
    expect(await stopped.end('SIGTERM')).toBe(0);
    expect(await leads(other!, ALL)).toBeLessThan(long ? 4_000 : 3_000);
    workers = [other!];
  });
});

describe('an api whose workers are gone', () => {
  it('takes commands, says that lists are behind, and is not ready when they are further behind than they may be', async () => {
    await (await leader()).end('SIGKILL');
    const api = await running.api({ MAX_LAG_EVENTS: '2' });
    const position = await spor3(api, 'r8');
    const { status, body } = await get(api, `/api/revision?after=${position}`);
    expect([status, body]).toMatchObject([503, { code: 'read-models-behind' }]);
    const ready = await get(api, '/health/ready');
    expect([ready.status, JSON.stringify(ready.body)]).toEqual([
      503,
      expect.stringMatching(/"events":3,"seconds":\d+/),
    ]);
    workers = [await running.worker()];
    await until('it is ready again', async () => (await get(api, '/health/ready')).status === 200, 30_000);
    await allIsWell(['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8']);
  });
});

describe('the command line', () => {
  it('compares and rebuilds the read models in the same PostgreSQL, while the workers go on', async () => {
    expect(await running.cli('check')).toMatch('Læsemodellerne svarer til loggen.');
    expect(await running.cli('rebuild')).toMatch(/Bygget op på ny af \d/);
    const position = await spor3(apis[0]!, 'r10');
    const { body } = await get(apis[0]!, `/api/revision?limit=200&after=${position}`);
    expect(body.items.map(({ id }) => id)).toContain('r10');
    expect(await running.cli('check')).toMatch('Læsemodellerne svarer til loggen.');
  });
});

describe('`npm start` with a PostgreSQL', () => {
  it('takes its part of the work, and all of it when it is alone', async () => {
    await Promise.all(workers.map((worker) => worker.end('SIGTERM')));
    const alone = await running.together();
    const position = await spor3(alone, 'r9');
    expect((await get(alone, `/api/commissorium/r9-k1?after=${position}`)).status).toBe(200);
    expect(await alone.end('SIGTERM')).toBe(0);
  });
});
