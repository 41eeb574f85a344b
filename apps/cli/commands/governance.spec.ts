import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventStore } from '#engine/event-store.js';
import { createHandle } from '#engine/handle.js';
import { createRegistry } from '#engine/registry.js';
import { createRuns } from '#engine/runs.js';
import { openMemoryStore } from '#event-store/memory/open.js';
import { createDirectory } from '#organisation/directory.js';
import { procedures } from '#procedures/registry.js';
import { seed } from '#seed/seed.js';
import { bareRules } from '../../../test/governance-rules.js';
import type { Context } from '../context.js';
import { rulesOn, tryOut } from './governance.js';
import { show } from './show.js';

const registry = createRegistry(procedures);
const now = (): string => '2026-11-22T09:00:00.000Z';
let folder: string;
let store: EventStore;
let context: Context;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'sporskifte-cli-'));
  store = openMemoryStore();
  const organisation = createDirectory(store, registry);
  const handle = createHandle({
    registry,
    store,
    runs: createRuns(store, registry),
    organisation,
    now,
    newId: () => randomUUID(),
  });
  await seed({ handle });
  await handle({
    procedure: 'revision',
    id: 'depression-2026',
    command: 'ReportNeed',
    data: { agreement: 'depression', source: 'clinicalGuideline', description: 'Nye anbefalinger' },
    actor: { person: 'p-1001', seat: 'tf-psykiatri-tovholder-municipal' },
  });
  context = { folder, registry, store, now } as unknown as Context;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (content: string): string => {
  const name = path.join(folder, `${randomUUID()}.json`);
  writeFileSync(name, content);
  return name;
};
const model = (changes: object = {}, rest: object = {}): string =>
  file(
    JSON.stringify({
      title: 'Fra 2027',
      validFrom: '2027-01-01',
      decidedBy: 'SSS',
      rules: { ...bareRules, ...changes },
      ...rest,
    }),
  );

describe('sporskifte governance', () => {
  it('tells the rules in force on a day, and which of them are assumed', async () => {
    const { text } = await rulesOn(context, '2024-06-01');
    const told = text().join('\n');
    expect(told).toContain('Styringsmodellen 1. juni 2024: version 1, Model for revidering');
    expect(told).toContain('  Politisk behandling: Sundhedssamarbejdsudvalget\n');
    expect(told).toContain('  Høringsfrist i måneder: 3 [skal bekræftes]\n');
    expect(told).toContain('frist for svar i dage: 14 [antaget, fordi versionen ikke nævner det]');
  });

  it('tells that none was in force before the first', async () => {
    await expect(rulesOn(context, '2022-06-01')).rejects.toThrow('Ingen styringsmodel var i kraft 1. juni 2022');
  });
});

describe('sporskifte governance --dry-run', () => {
  it('lists which open runs would differ, and writes nothing', async () => {
    const before = await store.count();
    const { text } = await tryOut(context, model({ finalTreatment: 'sundhedsraad' }));
    const told = text().join('\n');
    expect(told).toMatch(/^PRØVE: intet er gemt\.\nForløb, der begynder 1\. januar 2027 eller senere/);
    expect(told).toContain('Åbne forløb, hvor noget ville være anderledes: 1\n');
    expect(told).toContain('(revision depression-2026) · Behov rejst · følger version 1\n');
    expect(told).toContain('Politisk behandling: Sundhedssamarbejdsudvalget → sundhedsraad (senere:');
    expect(told).toContain('»sundhedsraad« (politisk behandling) findes ikke som organ');
    expect(await store.count()).toBe(before);
  });

  it('says that nothing would differ when the version says the same', async () => {
    const { text } = await tryOut(context, model());
    const told = text().join('\n');
    expect(told).toContain('Regler, der ændres: ingen');
    expect(told).toContain('Åbne forløb, hvor noget ville være anderledes: 0');
  });

  it.each([
    ['a version from before the present one', () => model({}, { validFrom: '2020-01-01' }), 'en senere dag end'],
    ['a version with a field left out', () => model({ secretariat: undefined }), 'rules.secretariat: skriv et id'],
    ['a file that is no JSON', () => file('{'), 'er ikke gyldig JSON'],
    ['a file that is not there', () => path.join(folder, 'nowhere.json'), 'findes ikke eller kan ikke læses'],
  ])('refuses %s', async (_what, name, message) => {
    await expect(tryOut(context, name())).rejects.toThrow(message);
  });
});

describe('sporskifte show', () => {
  it('tells which version of the model a run follows', async () => {
    const { text, json } = await show(context, { procedure: 'revision', id: 'depression-2026' });
    expect(text().join('\n')).toContain('\nFølger styringsmodellens version 1, gældende fra 25. januar 2023\n');
    expect(json).toMatchObject({ model: { number: 1, validFrom: '2023-01-25' } });
  });

  it('says nothing of it where a run follows none', async () => {
    const { json } = await show(context, { procedure: 'agreement', id: 'depression' });
    expect(json).not.toHaveProperty('model');
  });
});
