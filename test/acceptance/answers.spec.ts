import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { municipalTovholder, need } from './people.js';
import { type Running, startProduct } from './product.js';
import { type AnswerSchema, schemaFaults } from './schema-faults.js';

interface Operation {
  readonly operationId: string;
  readonly responses: Record<string, { content?: Record<string, { schema?: AnswerSchema }> }>;
}

interface Document {
  readonly paths: Record<string, { readonly get?: Operation }>;
  readonly components: { readonly schemas: { readonly [name: string]: AnswerSchema } };
}

/** So many runs of each procedure are looked at: a known one, an open one and an ended one are seldom the same. */
const RUNS = 4;

/** What an address cannot be asked without. */
const asked: Record<string, string> = { '/api/changes': '?from=2024-01-01&to=2025-01-01' };
/** The seed has no texts and has not been signed yet, and a header has no session of its own. */
const withoutData = ['/api/{procedure}/{id}/texts/difference', '/api/proof/checkpoint', '/api/me/sessions'];

describe('what the API answers is what its document says', () => {
  let running: Running;
  let document: Document;
  /** Addresses of the seeded data for each path that answers with a described schema. */
  let addresses: { path: string; address: string; schema: AnswerSchema }[];
  const get = (address: string) => request(running.server).get(address).set(municipalTovholder);
  const faults = (body: unknown, schema: AnswerSchema) => schemaFaults(body, schema, document.components.schemas);

  beforeAll(async () => {
    running = await startProduct();
    await request(running.server).post('/api/revision/r1/report-need').set(municipalTovholder).send(need).expect(201);
    document = (await get('/api/openapi.json').expect(200)).body as Document;
    const bodies = (await get('/api/organisation?limit=3')).body as { bodies: { body: string }[] };
    const runs = await Promise.all(
      running.product.registry.all.map(async ({ procedure: { name } }) => {
        const found = (await get(`/api/${name}?limit=${RUNS}`)).body as { items: { id: string }[] };
        return found.items.map(({ id }) => ({ procedure: name, id }));
      }),
    );
    const values: Record<string, readonly Record<string, string>[]> = {
      procedure: running.product.registry.all.map(({ procedure }) => ({ procedure: procedure.name })),
      body: bodies.bodies.map(({ body }) => ({ body })),
      id: runs.flat().filter(({ procedure }) => procedure === 'agreement'),
      'procedure,id': runs.flat(),
      'procedure,id,step': runs.flat().map((run) => ({ ...run, step: '0' })),
      '': [{}],
    };
    addresses = Object.entries(document.paths).flatMap(([path, { get: operation }]) => {
      const schema = operation?.responses['200']?.content?.['application/json']?.schema;
      if (schema?.$ref === undefined || withoutData.includes(path)) return [];
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      return values[names.join()]!.map((given) => ({
        path,
        schema,
        address: path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => given[name]!) + (asked[path] ?? ''),
      }));
    });
  });
  afterAll(() => running.stop());

  it('on every address that has a described answer, for every procedure and some of its runs', async () => {
    expect(new Set(addresses.map(({ path }) => path)).size).toBeGreaterThan(12);
    for (const { address, schema } of addresses) {
      const { status, body } = await get(address);
      expect({ address, status }).toEqual({ address, status: 200 });
      expect({ address, faults: faults(body, schema).slice(0, 5) }).toEqual({ address, faults: [] });
    }
  });

  it('when a command is tried, given and refused', async () => {
    const { Rehearsed, Accepted, Problem } = document.components.schemas;
    const post = (address: string, body: object) =>
      request(running.server).post(address).set(municipalTovholder).send(body);
    const proposed = { spor: 2, reason: 'Hele aftalen skal gennemses' };
    const rehearsed = await post('/api/revision/r1/propose-spor?dryRun=true', proposed).expect(200);
    expect(faults(rehearsed.body, Rehearsed!)).toEqual([]);
    const accepted = await post('/api/revision/r1/propose-spor', proposed).expect(200);
    expect(faults(accepted.body, Accepted!)).toEqual([]);
    const refused = await post('/api/revision/r1/propose-spor', { spor: 7 }).expect(400);
    expect(faults(refused.body, Problem!)).toEqual([]);
  });

  it('tells what a run would wait for by its name, before a command is given', async () => {
    const { body } = await request(running.server)
      .post('/api/escalation/r1-tvivl/escalate?dryRun=true')
      .set(municipalTovholder)
      .send({
        about: { procedure: 'revision', id: 'r1' },
        kind: 'doubt',
        blocking: false,
        question: 'Er det kun fakta, der er ændret?',
        position: 'Ja',
      })
      .expect(200);
    const { armed } = (body as { deadlines: { armed: { title: string }[] } }).deadlines;
    expect(armed.length).toBeGreaterThan(0);
    for (const { title } of armed) expect(title).toMatch(/^[A-ZÆØÅ].{5,}/);
  });
});

describe('the check of answers', () => {
  it('finds what is missing, of another kind, no choice and no moment', () => {
    const schema: AnswerSchema = {
      type: 'object',
      required: ['a', 'b', 'c', 'd'],
      properties: {
        a: { type: 'string' },
        b: { type: 'array', items: { type: 'integer' } },
        c: { type: 'string', enum: ['x'] },
        d: { type: 'string', format: 'date-time', nullable: true },
      },
    };
    expect(schemaFaults({ a: 'a', b: [1], c: 'x', d: null }, schema, {})).toEqual([]);
    expect(schemaFaults({ b: [1, 'to'], c: 'y', d: 'i går' }, schema, {})).toEqual([
      'svaret.a is missing',
      'svaret.b[1]: "to" is no integer',
      'svaret.c: "y" is not among the choices',
      'svaret.d: no moment',
    ]);
  });
});
