import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { openApiDocument } from '../../apps/api/http/openapi.js';
import { segmentOf } from '../../apps/api/http/addresses.js';
import { everyCommand } from '#engine/every-command.js';
import { type Running, startProduct } from '../acceptance/product.js';
import { need } from '../acceptance/people.js';
import { type LoggedIn, logIn, publicUrl, stubProvider } from './stub-provider.js';
import { surfaces } from './surfaces.js';

const SEAT = 'tf-psykiatri-tovholder-municipal';
const ID = 'skjult-zebra';
const ground = { reason: 'Nævner en enkelt borger', legalGround: 'Forvaltningslovens § 27' };
const settings = { publicUrl, loginsPerMinute: 1_000, commandsPerMinute: 10_000, idleMinutes: 1_440, hours: 168 };

/** Who may not see the closed run, and who may. */
const outside = { stranger: 'p-1005', administrator: 'p-1037', auditor: 'p-1036', former: 'p-1033' } as const;
const inside = { keeper: 'p-1001', otherSide: 'p-1002', secretary: 'p-1025' } as const;

let running: Running;
let at = '2026-03-02T08:00:00.000Z';
const people = new Map<string, LoggedIn>();
const before = new Map<string, string>();

const as = (person: string): LoggedIn => people.get(person)!;

/** An answer without what moves with the log as a whole, and without the id that was asked for. */
function plain({ status, text }: { status: number; text: string }, id: string): string {
  const words = text
    .replaceAll(id, 'ID')
    .replaceAll(/"(upTo|knownAt)":"[^"]*"/g, '')
    .replaceAll(/"instance":"[^"]*"/g, '');
  return `${status} ${words}`;
}

const listed = Object.entries(surfaces).flatMap(([path, surface]) =>
  surface.shows === 'list' ? surface.look('revision', ID).map((address) => [path, address] as const) : [],
);
const runs = Object.entries(surfaces).flatMap(([path, surface]) =>
  surface.shows === 'run' ? [[path, surface.look] as const] : [],
);

/** Some time later, when everyone has logged in anew. */
async function later(now: string): Promise<void> {
  at = now;
  for (const person of people.keys()) people.set(person, await logIn(running, person));
}

async function settle(): Promise<void> {
  await running.product.caughtUp(await running.product.store.head());
}

beforeAll(async () => {
  const entrance = { settings, provider: stubProvider() };
  running = await startProduct({ production: true, entrance, now: () => at, clockIntervalMs: 0 });
  for (const person of [...Object.values(outside), ...Object.values(inside), 'p-1018', 'p-1038']) {
    people.set(person, await logIn(running, person));
  }
  await settle();
  for (const person of Object.values(outside)) {
    for (const [, address] of listed) before.set(`${person} ${address}`, plain(await as(person).get(address), ID));
  }
  await as('p-1001').post(`/api/revision/${ID}/report-need`, SEAT, need).expect(201);
  await as('p-1001').post(`/api/revision/${ID}/close-reading`, SEAT, ground).expect(200);
  await settle();
}, 60_000);
afterAll(() => running.stop());

describe('what is read', () => {
  it('is known of every address: a new one must say what it shows of runs', () => {
    const { paths } = openApiDocument(running.product.registry, '0.0.0');
    const read = Object.keys(paths).filter((path) => 'get' in paths[path]!);
    expect(Object.keys(surfaces).toSorted()).toEqual(read.toSorted());
  });
});

describe.each(Object.entries(outside))('a closed run, for a %s', (_role, person) => {
  it.each(listed)('leaves %s as it was before there was any: %s', async (_path, address) => {
    expect(plain(await as(person).get(address), ID)).toBe(before.get(`${person} ${address}`));
  });

  it.each(runs)('is answered by %s as one that is not there', async (_path, look) => {
    const found = look('revision', ID);
    for (const [index, address] of look('revision', 'findes-ikke').entries()) {
      const missing = plain(await as(person).get(address), 'findes-ikke');
      expect(missing).toMatch(/^404 /);
      expect(plain(await as(person).get(found[index]!), ID)).toBe(missing);
    }
  });

  it('is answered by every command as one that is not there, and nothing is written', async () => {
    const head = await running.product.store.head();
    const { procedure, opening } = running.product.registry.newest('revision');
    const [seat] = ((await as(person).get('/api/me')).body as { seats: { seat: string }[] }).seats;
    for (const command of Object.keys(everyCommand(procedure))) {
      if (opening.has(command)) continue;
      for (const query of ['', '?dryRun=true']) {
        const give = (id: string) =>
          as(person).post(`/api/revision/${id}/${segmentOf(command)}${query}`, seat?.seat ?? SEAT, {});
        expect(plain(await give(ID), ID)).toBe(plain(await give('findes-ikke'), 'findes-ikke'));
      }
    }
    expect(await running.product.store.head()).toBe(head);
  });

  it('cannot be found by naming it in another', async () => {
    const commissorium = (revision: string) =>
      as(person).post('/api/commissorium/for-zebra/open-commissorium?dryRun=true', SEAT, {
        title: 'Et kommissorium',
        tovholderfunktion: 'tf-psykiatri',
        revision,
      });
    expect(plain(await commissorium(ID), ID)).toBe(plain(await commissorium('findes-ikke'), 'findes-ikke'));
  });
});

describe.each(Object.entries(inside))('a closed run, for the %s who takes part', (_role, person) => {
  it.each(runs)('is shown by %s', async (_path, look) => {
    // The latest checkpoint may be older than the event: then it says that, and not that there is no run.
    for (const address of look('revision', ID)) {
      const { status, text } = await as(person).get(address);
      if (status >= 400) expect(text).not.toMatch('unknown-run');
    }
  });

  it('is on the lists', async () => {
    for (const address of [`/api/revision?text=${ID}`, '/api/audit?type=ReadingClosed']) {
      expect((await as(person).get(address).expect(200)).text).toMatch(ID);
    }
  });
});

describe('what is open', () => {
  it.each([
    ['internal', '/api/initiative?limit=1', /"total":[1-9]/],
    ['public', '/api/body/kog', /Koordinationsgruppen/],
  ])('and %s is seen by everyone with a seat', async (_level, address, text) => {
    for (const person of ['p-1001', 'p-1005', 'p-1036', 'p-1037']) {
      expect((await as(person).get(address).expect(200)).text).toMatch(text);
    }
  });

  it('but internal is not there for one who has no seat any more', async () => {
    expect((await as('p-1033').get('/api/initiative?limit=1').expect(200)).body).toMatchObject({ total: 0 });
    await as('p-1033').get('/api/initiative/ips').expect(404);
    await as('p-1033').get('/api/body/kog').expect(200);
    await as('p-1033').get('/api/rules').expect(404);
  });

  it('and public is told to citizens by name and state, and nothing else', async () => {
    const citizen = await request(running.server)
      .get('/api/public?limit=200')
      .set('Host', 'sporskifte.test')
      .expect(200);
    const { total, items } = citizen.body as { total: number; items: { procedure: string }[] };
    expect(total).toBeGreaterThan(80);
    const kinds = new Set(items.map(({ procedure }) => procedure));
    expect([...kinds].filter((kind) => !['agreement', 'body', 'commissorium', 'plan', 'seat'].includes(kind))).toEqual(
      [],
    );
    for (const item of items) expect(Object.keys(item)).toEqual(['procedure', 'id', 'label', 'title', 'states']);
    expect(citizen.text).not.toMatch(/"p-1\d{3}"/);
  });

  it('is not shown to anyone who is not logged in', async () => {
    for (const address of [`/api/revision/${ID}`, '/api/body/kog'])
      await request(running.server).get(address).expect(401);
  });
});

describe('an auditor', () => {
  const grant = { auditor: 'p-1036', from: '2026-03-01', to: '2026-03-31', closedToo: true };
  const words = { purpose: 'Gennemgang af beslutninger', legalGround: 'Revisionsaftalen' };
  const readings = async () =>
    ((await as('p-1001').get('/api/closedReading').expect(200)).body as { items: { id: string }[] }).items;

  it('reads what is closed from the moment two have agreed on it, and each reading is written down first', async () => {
    const right = '/api/auditorGrant/marts';
    await as('p-1018')
      .post(`${right}/propose-right`, 'sss-chair-municipal', { ...grant, ...words })
      .expect(201);
    await as('p-1036').get(`/api/revision/${ID}`).expect(404);
    await as('p-1018').post(`${right}/approve-right`, 'sss-chair-municipal').expect(409);
    await as('p-1038').post(`${right}/approve-right`, 'kog-administrator-regional').expect(200);
    expect(await readings()).toEqual([]);
    await as('p-1036').get(`/api/revision/${ID}`).expect(200);
    await as('p-1036').get(`/api/revision/${ID}/events`).expect(200);
    await as('p-1036')
      .get(`/api/revision?text=${ID}`)
      .expect(200, /"total":1/);
    await settle();
    const [reading, ...more] = await readings();
    expect(more).toEqual([]);
    const { text } = await as('p-1001').get(`/api/closedReading/${reading!.id}`).expect(200);
    expect(text).toMatch(/"person":"p-1036"[^}]*"right":"auditorOfClosed"/);
    await as('p-1005').get(`/api/closedReading/${reading!.id}`).expect(404);
    await as('p-1005')
      .get('/api/closedReading')
      .expect(200, /"total":0/);
  });

  it('reads it again the next day as a new reading, and not after the last day', async () => {
    await later('2026-03-03T08:00:00.000Z');
    await as('p-1036').get(`/api/revision/${ID}`).expect(200);
    await settle();
    expect(await readings()).toHaveLength(2);
    await later('2026-03-31T21:30:00.000Z');
    await as('p-1036').get(`/api/revision/${ID}`).expect(200);
    at = '2026-03-31T22:30:00.000Z';
    await as('p-1036').get(`/api/revision/${ID}`).expect(404);
    await as('p-1036')
      .get(`/api/revision?text=${ID}`)
      .expect(200, /"total":0/);
  });
});

describe('an administrator in an emergency', () => {
  const glass = '/api/breakGlass/natten';
  const reason = 'Borgeren ringer, og ingen af deltagerne kan nås i aften';

  it('reads one closed run for some hours, the other side is told, and it ends by itself', async () => {
    const asked = { procedure: 'revision', id: ID, reason, hours: 2 };
    await as('p-1037')
      .post(`${glass}/break-glass`, 'kog-administrator-municipal', { ...asked, hours: 25 })
      .expect(400);
    await as('p-1037').post(`${glass}/break-glass`, 'kog-administrator-municipal', asked).expect(201);
    await as('p-1037').get(`/api/revision/${ID}`).expect(200);
    await as('p-1005').get(glass).expect(404);
    await settle();
    const waiting = await as('p-1038').get('/api/worklist?limit=200').expect(200);
    expect(waiting.text).toMatch('AcknowledgeBreakGlass');
    const own = await as('p-1037').get('/api/worklist?limit=200').expect(200);
    expect(own.text).not.toMatch('AcknowledgeBreakGlass');
    await as('p-1037')
      .post(`${glass}/acknowledge-break-glass`, 'kog-administrator-municipal', { remark: 'Det er i orden' })
      .expect(403);
    at = '2026-04-01T00:31:00.000Z';
    await as('p-1037').get(`/api/revision/${ID}`).expect(404);
    await running.product.clock.tick();
    await as('p-1038')
      .post(`${glass}/acknowledge-break-glass`, 'kog-administrator-regional', { remark: 'Set, vi taler om det' })
      .expect(200, /"ended":true/);
  });
});

describe('a person with several seats', () => {
  it('is told which of them has the mandate that the chosen one has not, in the refusal and on the run', async () => {
    people.set('p-1003', await logIn(running, 'p-1003'));
    const director = 'tf-psykiatri-kontaktdirektoer-municipal';
    const other = 'sss-member-municipal';
    const need2 = { ...need, description: 'Endnu et behov, som kontaktdirektøren ser' };
    await as('p-1003').post('/api/revision/to-poster/report-need', director, need2).expect(201);
    const refused = await as('p-1003').post('/api/revision/to-poster/propose-spor', other, {
      spor: 2,
      reason: 'Hele aftalen skal ses igennem',
    });
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({ code: 'no-mandate', seatsThatWould: [] });
    const run = await as('p-1003').get('/api/revision/to-poster').set('Sporskifte-Seat', other).expect(200);
    const commands = (run.body as { commands: { command: string; allowed: boolean; seatsThatWould: string[] }[] })
      .commands;
    const withOther = commands.filter(({ allowed, seatsThatWould }) => !allowed && seatsThatWould.includes(director));
    expect(withOther.filter(({ seatsThatWould }) => !seatsThatWould.includes(other))).not.toEqual([]);
  });
});

describe('a run that is opened again', () => {
  it('is there for everyone who would have seen it', async () => {
    await as('p-1001').post(`/api/revision/${ID}/open-reading`, SEAT, ground).expect(200);
    await settle();
    await as('p-1005').get(`/api/revision/${ID}`).expect(200);
    await as('p-1005')
      .get(`/api/revision?text=${ID}`)
      .expect(200, /"total":1/);
  });
});
