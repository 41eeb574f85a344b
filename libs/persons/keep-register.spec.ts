import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Handle, createHandle } from '#engine/handle.js';
import { createRegistry } from '#engine/registry.js';
import { verifyRun } from '#engine/replay.js';
import type { CommandRequest } from '#engine/request.js';
import { createRuns } from '#engine/runs.js';
import { openMemoryStore } from '#event-store/memory/open.js';
import { person } from '#procedures/person/procedure.js';
import { erasureCertificate } from './certificate.js';
import { completeErasures, keepRegister } from './keep-register.js';
import { openPersons } from './open.js';
import type { Persons } from './persons.js';
import { ERASED } from './reveal.js';

const registry = createRegistry([person]);
const now = (): string => '2026-03-01T09:00:00.000Z';
const gdpr = { reason: 'Anmodning om sletning', legalGround: 'Databeskyttelsesforordningens artikel 17' };

let folder: string;
let store: ReturnType<typeof openMemoryStore>;
let persons: Persons;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sporskifte-register-'));
  store = openMemoryStore();
  persons = await openPersons({ folder });
});
afterEach(async () => {
  await persons.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A desk whose register is `kept`; a process that dies keeps none of what it should have. */
function desk(
  kept: Persons = persons,
): (command: string, data: object, more?: Partial<CommandRequest>) => ReturnType<Handle> {
  const acting = (who: string, seat: string) => ({ person: who, seat, body: 'kog', function: 'administrator' });
  const handle = createHandle({
    registry,
    store,
    runs: createRuns(store, registry),
    organisation: { acting, heldSeats: () => [] },
    now,
    newId: randomUUID,
    protection: kept.protection,
  });
  const keeping = keepRegister(handle, kept);
  const actor = { person: 'p-admin', seat: 'kog-administrator' };
  return (command, data, more) => keeping({ procedure: 'person', id: 'p-1', command, data, actor, ...more });
}

const dying = (): Persons => ({
  ...persons,
  erase: () => Promise.reject(new Error('killed')),
  write: () => Promise.reject(new Error('killed')),
});

describe('a process that dies between the event and the register', () => {
  it('has its erasure completed at the next start', async () => {
    await desk()('RegisterPerson', { name: 'Tove Prøvestad' });
    const sealer = await persons.protection.sealer({ author: 'p-1', about: [] });
    const text = sealer!.seal('Hemmeligt', { stream: 'revision-x', field: 'reason', event: randomUUID() });
    await expect(desk(dying())('ErasePerson', gdpr)).rejects.toThrow('killed');
    expect(await persons.reveal(text)).toBe('Hemmeligt');

    expect(await completeErasures(store, registry, persons)).toEqual(['p-1']);
    expect(await persons.reveal(text)).toBe(ERASED);
    expect(await persons.entry('p-1')).toBeUndefined();
    expect(await persons.erasedAt('p-1')).toBe(now());
    expect(await completeErasures(store, registry, persons)).toEqual([]);
  });

  it('has its entry written when the command is sent again with the same key', async () => {
    const more = { idempotencyKey: 'once' };
    await expect(desk(dying())('RegisterPerson', { name: 'Tove Prøvestad' }, more)).rejects.toThrow('killed');
    expect(await persons.entry('p-1')).toBeUndefined();
    expect(await desk()('RegisterPerson', { name: 'Tove Prøvestad' }, more)).toMatchObject({ replayed: true });
    expect(await persons.entry('p-1')).toMatchObject({ name: 'Tove Prøvestad' });
  });
});

describe('the register', () => {
  it('is not set back by a request that is sent again', async () => {
    const more = { idempotencyKey: 'once' };
    await desk()('RegisterPerson', { name: 'Tove Prøvestad' }, more);
    await desk()('CorrectPerson', { name: 'Tove Rettelsen' });
    await desk()('RegisterPerson', { name: 'Tove Prøvestad' }, more);
    expect(await persons.entry('p-1')).toMatchObject({ name: 'Tove Rettelsen' });
  });

  it('leaves nothing of what was written in the events, which hold', async () => {
    await desk()('RegisterPerson', { name: 'Tove Prøvestad', phone: '70 11 22 33' }, { idempotencyKey: 'once' });
    await desk()('ErasePerson', gdpr);
    const events = await store.readStream('person-p-1');
    expect(events[0]!.data).toEqual({ person: 'p-1', fields: ['name', 'phone'] });
    expect(JSON.stringify(events)).not.toMatch(/Tove|70 11|Anmodning/);
    expect(verifyRun(events, registry)).toBeUndefined();
  });
});

describe('a certificate', () => {
  it('says so when an erasure has not been completed', async () => {
    await desk()('RegisterPerson', { name: 'Tove Prøvestad' });
    await expect(desk(dying())('ErasePerson', gdpr)).rejects.toThrow('killed');
    const certificate = await erasureCertificate('p-1', { store, registry, persons, now });
    expect(certificate.gone).toEqual({ registerEntry: false, key: false });
  });

  it('is given of the erased only', async () => {
    await desk()('RegisterPerson', { name: 'Tove Prøvestad' });
    await expect(erasureCertificate('p-1', { store, registry, persons, now })).rejects.toMatchObject({
      code: 'unknown-person',
    });
  });
});
