import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import request from 'supertest';
import { createRegistry } from '#engine/registry.js';
import { everyCommand } from '#engine/every-command.js';
import { schemaOf } from '#engine/schema.js';
import { procedures } from '#procedures/registry.js';
import { openApiDocument } from '../../apps/api/http/openapi.js';
import { segmentOf } from '../../apps/api/http/addresses.js';
import { need } from '../acceptance/people.js';
import { type Running, startProduct } from '../acceptance/product.js';
import { inputFor } from '../properties/inputs.js';
import { type LoggedIn, logIn, publicUrl, stubProvider } from './stub-provider.js';

/**
 * Every id that an address can hold, and what is known of whose it is. A new one must be written here, and thought
 * about.
 */
const ids: { readonly [name: string]: string } = {
  procedure: 'a kind of run, which is no secret',
  id: 'a run: shown to its readers, acted on by a mandate',
  hash: 'a file, only as one of a run that is seen',
  step: 'a number in a run that is seen',
  body: 'a body, which is public',
  person: 'a person: the register is for the organisation, the certificate for whom it is about',
  policy: 'a policy, which is in the program',
  stream: 'what a policy has laid aside',
  session: 'a session, only one’s own',
};
const settings = { publicUrl, loginsPerMinute: 100_000, commandsPerMinute: 100_000 };
const registry = createRegistry(procedures);
const operations = Object.entries(openApiDocument(registry, '0.0.0').paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => [method, path] as const),
);
const withIds = operations.filter(([, path]) => path.includes('{'));
const namesIn = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

let running: Running;
let owner: LoggedIn;
let outsider: LoggedIn;
let seatless: LoggedIn;
const OWN = 'tf-psykiatri-tovholder-municipal';
beforeAll(async () => {
  running = await startProduct({ production: true, entrance: { settings, provider: stubProvider() } });
  owner = await logIn(running, 'p-1001');
  outsider = await logIn(running, 'p-1005');
  seatless = await logIn(running, 'p-uden-post');
  await owner.post('/api/revision/r1/report-need', OWN, need).expect(201);
}, 60_000);
afterAll(() => running.stop());

const send = (who: LoggedIn, method: string, path: string, body: object = {}) =>
  method === 'get' ? who.get(path) : who.post(path, OWN, body);

it('every id that an address can hold is known here', () => {
  expect([...new Set(withIds.flatMap(([, path]) => namesIn(path)))].toSorted()).toEqual(Object.keys(ids).toSorted());
});

describe('an id of another kind than the address expects', () => {
  const odd = [
    '__proto__',
    'constructor',
    '..%2F..%2Fme',
    '%00',
    'x'.repeat(300),
    "r1'%20or%20'1'='1",
    'R1',
    '-1',
    '💥',
  ];

  it.each(withIds)('is refused, and never an error of ours: %s %s', async (method, path) => {
    for (const name of namesIn(path)) {
      for (const id of odd) {
        const address = path
          .replace(`{${name}}`, encodeURI(id).replaceAll('%25', '%'))
          .replace('{procedure}', 'revision')
          .replaceAll(/\{\w+\}/g, 'r1');
        const { status } = await send(owner, method, address);
        expect([address, status >= 400 && status < 500]).toEqual([address, true]);
      }
    }
  });
});

describe('a command in somebody else’s seat', () => {
  const commands = procedures
    .filter(({ name, version }) => registry.newest(name).procedure.version === version)
    .flatMap((procedure) => Object.keys(everyCommand(procedure)).map((command) => [procedure.name, command] as const));

  it.each(commands)('is refused whichever run it names, with an input that is right: %s %s', async (name, command) => {
    const { procedure, opening } = registry.newest(name);
    const schema = schemaOf(everyCommand(procedure)[command]!.input);
    const [input] = fc.sample(inputFor(schema, {}), { numRuns: 1, seed: 7 });
    const known = running.product.store.readAll({ after: 'start', prefixes: [`${name}-`], limit: 1 });
    const [first] = await known.catch(() => []);
    const id = opening.has(command) ? 'et-nyt' : (first?.stream.slice(name.length + 1) ?? 'findes-ikke');
    const head = await running.product.store.head();
    for (const who of [outsider, seatless]) {
      const answer = await who.post(`/api/${name}/${id}/${segmentOf(command)}`, OWN, input);
      const { code } = answer.body as { code: string };
      expect([command, answer.status, code]).toEqual([
        command,
        expect.any(Number),
        expect.stringMatching(/^(unknown-seat|unknown-run|run-exists)$/),
      ]);
      if (opening.has(command)) expect(code).toBe('unknown-seat');
    }
    expect(await running.product.store.head()).toBe(head);
  });
});

describe('somebody without any seat', () => {
  it.each(withIds.filter(([method]) => method === 'post'))('changes nothing by %s %s', async (method, path) => {
    const head = await running.product.store.head();
    const address = path.replace('{procedure}', 'revision').replaceAll(/\{\w+\}/g, 'r1');
    const { status } = await send(seatless, method, address, need);
    expect([address, status >= 400 && status < 500]).toEqual([address, true]);
    expect(await running.product.store.head()).toBe(head);
  });

  it('reads no run that is internal, and nobody else’s entry in the register', async () => {
    await seatless.get('/api/revision/r1').expect(404);
    const theirs = await seatless.get('/api/persons/p-1001');
    expect([theirs.status, theirs.text]).toEqual([404, expect.not.stringMatching('Tove')]);
    await owner.get('/api/persons/p-1005').expect(200);
  });
});

describe('the certificate of an erasure', () => {
  const administrator = 'kog-administrator-municipal';
  const gdpr = { reason: 'Anmodning om sletning', legalGround: 'Databeskyttelsesforordningens artikel 17' };

  it('is not given to others than the person, administrators and auditors, nor before there is an erasure', async () => {
    const admin = await logIn(running, 'p-1037');
    await admin.get('/api/persons/p-1020/certificate').expect(404, /er ikke slettet/);
    await admin.get('/api/persons/p-findes-ikke/certificate').expect(404);
    await admin.post('/api/person/p-1020/erase-person', administrator, gdpr).expect(200);
    await admin.get('/api/persons/p-1020/certificate').expect(200, /destrueret/);
    for (const other of [owner, outsider, seatless]) {
      const refused = await other.get('/api/persons/p-1020/certificate').expect(403);
      expect(refused.text).not.toMatch(/legalGround|artikel 17/);
    }
    await request(running.server).get('/api/persons/p-1020/certificate').expect(401);
    await (await logIn(running, 'p-1020')).get('/api/persons/p-1020/certificate').expect(200);
  });

  it('is of nobody who is under a legal hold: then there is no erasure, whoever asks', async () => {
    const [admin, other] = [await logIn(running, 'p-1037'), await logIn(running, 'p-1038')];
    const hold = { reason: 'Verserende klagesag', legalGround: 'Klagesag 26/125' };
    await admin.post('/api/person/p-1021/place-legal-hold', administrator, hold).expect(200);
    await admin.post('/api/person/p-1021/erase-person', administrator, gdpr).expect(409);
    await other
      .post('/api/person/p-1021/erase-person', 'kog-administrator-regional', gdpr)
      .expect(409, /Klagesag 26\/125/);
    await owner.post('/api/person/p-1021/erase-person', OWN, gdpr).expect(403, /no-mandate/);
    await admin.get('/api/persons/p-1021/certificate').expect(404);
  });
});

describe('a query with a field that is not asked for', () => {
  const asked = operations.filter(([method, path]) => method === 'get' && path.startsWith('/api/'));

  it.each(asked)('is refused or has no effect: %s %s', async (_method, path) => {
    const address = path.replace('{procedure}', 'revision').replaceAll(/\{\w+\}/g, 'r1');
    if (['/api/stream', '/api/feed'].includes(address)) return;
    const plain = await owner.get(address);
    for (const query of [
      'person=p-1037',
      '__proto__[isAdmin]=1',
      'constructor[prototype][isAdmin]=1',
      'reader=everything',
    ]) {
      const { status } = await owner.get(`${address}?${query}`);
      const [field] = query.split(/[=[]/);
      const takes = JSON.stringify(openApiDocument(registry, '0.0.0').paths[path]).includes(`"name":"${field}"`);
      if (!takes) expect([address, query, [400, plain.status].includes(status)]).toEqual([address, query, true]);
      expect(status).toBeLessThan(500);
    }
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  });
});
