import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { canonicalJson } from '#engine/canonical.js';
import type { RecordedEvent } from '#engine/event.js';
import { provProblems } from '#exports/testing/prov-problems.js';
import { exportTrail } from '../../apps/cli/commands/export.js';
import type { Context } from '../../apps/cli/context.js';
import { municipalTovholder, need, regionalTovholder } from './people.js';
import { type Running, startProduct } from './product.js';

type Statements = { readonly [id: string]: { readonly [name: string]: unknown } };
type Prov = { readonly [section: string]: Statements };

describe('exporting the audit trail', () => {
  let running: Running;
  let all: RecordedEvent[];
  const exported = async (query: string): Promise<string> => {
    const { body, headers } = await request(running.server)
      .get(`/api/audit/export?${query}`)
      .buffer(true)
      .parse((response, done) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => done(null, Buffer.concat(pieces)));
      })
      .expect(200);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="haendelsesspor-\d{4}-\d{2}-\d{2}\.\w+"$/);
    return (body as Buffer).toString();
  };

  beforeAll(async () => {
    running = await startProduct();
    const post = (path: string, headers: object, body: object) =>
      request(running.server)
        .post(`/api/revision/r1/${path}`)
        .set({ ...headers })
        .send(body);
    await post('report-need', municipalTovholder, need).expect(201);
    for (const headers of [municipalTovholder, regionalTovholder]) {
      await post('propose-spor', headers, { spor: 1, reason: 'Kun en ny takst' }).expect(200);
    }
    await post('submit-draft', municipalTovholder, { summary: 'Ny takst', document: 'sag 24/1, udkast 1' }).expect(200);
    for (const headers of [municipalTovholder, regionalTovholder]) await post('sign-off', headers, {}).expect(200);
    await running.product.caughtUp(await running.product.store.head());
    all = await running.product.store.readAll({ limit: 100_000 });
  });
  afterAll(() => running.stop());

  it('as JSON Lines is every event as it is stored, and the same bytes each time', async () => {
    const text = await exported('format=jsonl');
    expect(text).toBe(all.map((event) => `${canonicalJson(event)}\n`).join(''));
  });

  it('as CSV has a line for each event', async () => {
    const text = await exported('format=csv');
    expect(text.startsWith('\ufeffRegistreret;')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(all.length + 2);
    expect(await exported('format=csv')).toBe(text);
  });

  it('of a run has the events of that run and no other', async () => {
    const lines = (await exported('format=jsonl&procedure=revision&id=r1')).trimEnd().split('\n');
    const streams = lines.map((line) => (JSON.parse(line) as RecordedEvent).stream);
    expect(new Set(streams)).toEqual(new Set(['revision-r1']));
    expect(lines).toHaveLength(all.filter(({ stream }) => stream === 'revision-r1').length);
  });

  it('as PROV-JSON keeps the rules of PROV, over the whole log', async () => {
    expect(provProblems(await exported('format=prov'))).toEqual([]);
  });

  it('as PROV-JSON tells who did what for whom, and what the new version came from', async () => {
    const prov = JSON.parse(await exported('format=prov')) as Prov;
    const draft = all.find(({ stream, type }) => stream === 'revision-r1' && type === 'DraftSubmitted')!;
    const step = `sk:step/${draft.id}`;
    const about = (section: string) =>
      Object.values(prov[section]!).filter((statement) => statement['prov:activity'] === step);
    expect(about('wasGeneratedBy').map((made) => made['prov:entity'])).toEqual([
      `sk:run/revision/r1/${draft.revision}`,
      'sk:draft/revision/r1/1',
    ]);
    expect(about('wasAssociatedWith')).toEqual([
      {
        'prov:activity': step,
        'prov:agent': `sk:person/${draft.metadata.actor.person}`,
        'prov:role': { $: `sk:seat/${draft.metadata.actor.seat}`, type: 'prov:QUALIFIED_NAME' },
      },
    ]);
    expect(about('actedOnBehalfOf')).toMatchObject([{ 'prov:responsible': `sk:body/${draft.metadata.mandate.body}` }]);
    const derived = Object.values(prov['wasDerivedFrom']!);
    expect(derived).toContainEqual(
      expect.objectContaining({
        'prov:generatedEntity': expect.stringMatching(/^sk:version\/agreement\//),
        'prov:usedEntity': 'sk:draft/revision/r1/1',
      }),
    );
  });

  it.each([
    ['', 'malformed-input', 400],
    ['format=xlsx', 'malformed-input', 400],
    ['format=csv&procedure=findesikke', 'unknown-procedure', 404],
    ['format=csv&from=i+går', 'malformed-input', 400],
    ['format=csv&persom=p-1', 'malformed-input', 400],
  ])('refuses »%s«', async (query, code, status) => {
    const { body } = await request(running.server).get(`/api/audit/export?${query}`).expect(status);
    expect(body).toMatchObject({ code });
  });

  describe('from the command line', () => {
    let folder: string;
    beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'sporskifte-export-'))));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each(['csv', 'jsonl', 'prov'] as const)('gives the same %s as the service does', async (format) => {
      const out = join(folder, `all.${format}`);
      const { store, registry, persons } = running.product;
      const context = { store, registry, persons: async () => persons } as unknown as Context;
      await exportTrail(context, { format, out });
      expect(readFileSync(out, 'utf8')).toBe(await exported(`format=${format}`));
    });

    it('leaves no half file where the log cannot be read to its end', async () => {
      const before = readdirSync(folder);
      const { store, persons } = running.product;
      const unread = { ...store, head: () => store.head(), readAll: failing };
      const broken = { ...running.product, persons: async () => persons, store: unread };
      const out = join(folder, 'half.csv');
      await expect(exportTrail(broken as unknown as Context, { format: 'csv', out })).rejects.toThrow('ulæselig');
      expect(readdirSync(folder)).toEqual(before);
    });
  });
});

function failing(): Promise<never> {
  return Promise.reject(new Error('ulæselig'));
}
