import { beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { EventStore } from '#engine/event-store.js';
import { createHandle } from '#engine/handle.js';
import { createRegistry } from '#engine/registry.js';
import { createRuns } from '#engine/runs.js';
import { openMemoryStore } from '#event-store/memory/open.js';
import { createDirectory } from '#organisation/directory.js';
import { procedures } from '#procedures/registry.js';
import { seed } from '#seed/seed.js';
import type { Context } from '../context.js';
import { WrongUsage } from '../problem.js';
import { act, list } from './access.js';
import { who } from './who.js';
import type { AccessOptions } from './access-deeds.js';

const registry = createRegistry(procedures);
const municipal = { person: 'p-1037', seat: 'kog-administrator-municipal' };
const regional = { person: 'p-1038', seat: 'kog-administrator-regional' };
const purpose = 'Gennemgang af lukkede forløb';
const period = { from: '2026-03-02', to: '2026-04-01', purpose, legalGround: 'Revisionsloven' };
let at: string;
let store: EventStore;
let context: Context;

beforeEach(async () => {
  at = '2026-03-02T09:00:00.000Z';
  store = openMemoryStore();
  const organisation = createDirectory(store, registry);
  const now = (): string => at;
  const runs = createRuns(store, registry);
  await seed({ handle: createHandle({ registry, store, runs, organisation, now, newId: () => randomUUID() }) });
  context = { registry, store, organisation, now, persons: () => Promise.resolve(undefined) } as unknown as Context;
});

const does = async (deed: string, kind: string, id: string, options: AccessOptions): Promise<string> =>
  (await act(context, { deed, kind, id }, options)).text().join('\n');
const listed = async (options: AccessOptions = {}): Promise<string> => (await list(context, options)).text().join('\n');
const proposed = (): Promise<string> =>
  does('propose', 'auditor', 'g1', { as: municipal, for: 'p-1036', ...period, closedToo: true });

describe('sporskifte access', () => {
  it('says that nobody has any', async () => {
    expect(await listed()).toBe('Adgang ud over poster den 2. marts 2026: 0 gælder.');
  });

  it('lets one propose and another approve an auditor’s access, by the same commands as everywhere', async () => {
    expect(await proposed()).toBe('Skrevet i loggen: auditorGrant g1 står nu som »Foreslået«.');
    await expect(does('approve', 'auditor', 'g1', { as: municipal })).rejects.toThrow(/kan ikke selv godkende/);
    expect(await listed()).toMatch(/0 gælder\.\nGælder ikke den dag:\n {2}Revisor p-1036 \(auditor g1\): Foreslået/);
    await does('approve', 'auditor', 'g1', { as: regional });
    expect(await listed()).toMatch(
      /1 gælder\.\n.*Godkendt\. 2\. marts 2026 til 1\. april 2026\. Også lukket materiale/,
    );
    expect((await store.readStream('auditorGrant-g1')).map(({ metadata }) => metadata.actor.person)).toEqual([
      'p-1037',
      'p-1038',
    ]);
  });

  it('is said of the one who proposed it not to be theirs to approve', async () => {
    await proposed();
    const ref = { procedure: 'auditorGrant', id: 'g1' };
    const told = async (command: string) => (await who(context, ref, command)).text().join('\n');
    expect(await told('ApproveRight')).toMatch(
      /Kunne ikke:\n {2}p-1037: Den, der står bag »Foreslået«, kan ikke selv sige god for det/,
    );
    expect(await told('DeclineRight')).not.toMatch('Kunne ikke');
  });

  it('tells of any day what counted then, by what was known then', async () => {
    await proposed();
    at = '2026-03-05T09:00:00.000Z';
    await does('approve', 'auditor', 'g1', { as: regional });
    at = '2026-03-20T09:00:00.000Z';
    await does('revoke', 'auditor', 'g1', { as: regional, reason: 'Arbejdet er slut' });
    const counted = async (on: string) => (await listed({ on })).split('\n')[0];
    expect(await counted('2026-03-01')).toMatch(': 0 gælder');
    expect(await counted('2026-03-04')).toMatch(': 0 gælder');
    expect(await counted('2026-03-05')).toMatch(': 1 gælder');
    expect(await counted('2026-03-20')).toMatch(': 0 gælder');
  });

  it('gives a program its rights, and tells of one person what they have and where they sit', async () => {
    const program = { as: municipal, for: 'program-x', name: 'Statistik', rights: 'readInternal', ...period };
    await does('propose', 'program', 'c1', program);
    await does('approve', 'program', 'c1', { as: regional });
    expect(await listed({ for: 'program-x' })).toMatch(
      /Program program-x .* Må: readInternal\.\nIngen poster den dag\./,
    );
    expect(await listed({ for: 'p-1037' })).toMatch(/: 0 gælder\.\nPoster den dag:\n {2}kog-administrator-municipal/);
  });

  it('takes an emergency, has it ended and taken note of by the other side', async () => {
    const emergency = {
      as: municipal,
      run: 'revision/r1',
      hours: '2',
      reason: 'Det haster, og ingen af deltagerne kan nås',
    };
    expect(await does('take', 'emergency', 'n1', emergency)).toMatch('breakGlass n1 står nu som');
    expect(await listed()).toMatch(/1 gælder\.\n {2}Nødadgang p-1037 .*Læser revision r1 til/);
    const same = does('acknowledge', 'emergency', 'n1', { as: municipal, reason: 'Set og læst' });
    await expect(same).rejects.toThrow(/anden sides/);
    await does('acknowledge', 'emergency', 'n1', { as: regional, reason: 'Set og læst' });
    await does('close', 'emergency', 'n1', { as: municipal });
    expect(await listed()).toMatch(': 0 gælder');
  });

  it('writes nothing when it is only tried, and nothing of what is refused', async () => {
    const head = await store.head();
    const tried = { as: municipal, for: 'p-1036', ...period };
    expect(await does('propose', 'auditor', 'g1', { ...tried, dryRun: true })).toMatch(/Intet er skrevet/);
    await expect(does('propose', 'auditor', 'g1', { ...tried, for: 'p-1037' })).rejects.toThrow(/skal have retten/);
    await expect(
      does('propose', 'auditor', 'g1', { ...tried, as: { person: 'p-1001', seat: municipal.seat } }),
    ).rejects.toThrow(/har ikke posten/);
    await expect(does('propose', 'auditor', 'g1', { as: municipal })).rejects.toThrow(/Ret felterne/);
    expect(await store.head()).toBe(head);
  });

  it.each([
    ['approve', undefined, 'g1', /hvilken slags adgang/],
    ['approve', 'constructor', 'g1', /hvilken slags adgang/],
    ['take', 'auditor', 'g1', /kan ikke gøres med auditor/],
    ['toString', 'auditor', 'g1', /kan ikke gøres med auditor/],
    ['approve', 'auditor', undefined, /Hvilken/],
  ])('explains itself when it is written wrong: %s %s %s', async (deed, kind, id, text) => {
    const trying = act(context, { deed, kind, id }, { as: regional });
    await expect(trying).rejects.toThrow(WrongUsage);
    await expect(act(context, { deed, kind, id }, { as: regional })).rejects.toThrow(text);
  });
});
