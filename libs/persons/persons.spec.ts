import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type SpecDatabase, onPostgres, specDatabase } from '#read-models/spec/database.js';
import type { ReadModels } from '#read-models/tables/tables.js';
import { openPersons, openPersonsIfThere } from './open.js';
import type { Persons } from './persons.js';
import { ERASED, UNREADABLE } from './reveal.js';

const ERASED_AT = '2026-03-01T09:00:00.000Z';
const place = { stream: 'revision-x', field: 'reason', event: '5b2f1c52-7c0e-5d4e-9a55-3f0f6d1f8a01' };

let folder: string;
let persons: Persons;
let database: SpecDatabase;
let postgres: ReadModels | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sporskifte-persons-'));
  database = specDatabase(folder);
  postgres = onPostgres ? await database.open() : undefined;
  persons = await openPersons({ folder, postgres });
});
afterEach(async () => {
  await persons.close();
  await database.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function written(text: string, author: string, about: readonly string[] = []): Promise<string> {
  const sealer = await persons.protection.sealer({ author, about });
  return sealer!.seal(text, place);
}
const reopened = async (): Promise<void> => {
  await persons.close();
  persons = await openPersons({ folder, postgres });
};

describe('what a person has written', () => {
  it('is read wherever it stands in an answer', async () => {
    const text = await written('Fordi Bodil sagde det', 'p-1');
    const answer = { items: [{ reason: text, spor: 2 }], sentence: `Begrundelse: »${text}«.` };
    expect(await persons.reveal(answer)).toEqual({
      items: [{ reason: 'Fordi Bodil sagde det', spor: 2 }],
      sentence: 'Begrundelse: »Fordi Bodil sagde det«.',
    });
  });

  it('is still read when the service has been started anew', async () => {
    const text = await written('Hemmeligt', 'p-1', ['p-2']);
    await reopened();
    expect(await persons.reveal(text)).toBe('Hemmeligt');
  });

  it('is gone when its author is erased, and when one whom it is about is', async () => {
    const [own, about, other] = [
      await written('A', 'p-1'),
      await written('B', 'p-2', ['p-1']),
      await written('C', 'p-2'),
    ];
    await persons.erase('p-1', ERASED_AT);
    expect(await persons.reveal([own, about, other])).toEqual([ERASED, ERASED, 'C']);
    await reopened();
    expect(await persons.reveal([own, about, other])).toEqual([ERASED, ERASED, 'C']);
    expect(await persons.erasedAt('p-1')).toBe(ERASED_AT);
  });

  it('is told to be changed when it is', async () => {
    const text = await written('Hemmeligt', 'p-1');
    expect(await persons.reveal(text.replace(':reason:', ':note:'))).toBe(UNREADABLE);
  });

  it('gets no new key when one is erased: the author is refused, one whom it is about is left out', async () => {
    await written('A', 'p-1');
    await persons.erase('p-1', ERASED_AT);
    await expect(written('B', 'p-1')).rejects.toMatchObject({ code: 'person-erased' });
    const sealer = await persons.protection.sealer({ author: 'p-2', about: ['p-1'] });
    expect(sealer!.subjects).toEqual(['p-2']);
  });

  it('has one key, also when two are asked for at once', async () => {
    const texts = await Promise.all(['A', 'B', 'C'].map((text) => written(text, 'p-9')));
    await reopened();
    expect(await persons.reveal(texts)).toEqual(['A', 'B', 'C']);
  });

  it('is kept as it is when it is the system’s own and about nobody', async () => {
    expect(await persons.protection.sealer({ about: [] })).toBeUndefined();
  });
});

describe('the register', () => {
  it('has names by id, in answers too', async () => {
    await persons.write({ id: 'p-1', name: 'Tove Prøvestad' });
    await persons.write({ id: 'p-1', email: 'tove@opfundet.example' });
    expect(await persons.entry('p-1')).toEqual({ id: 'p-1', name: 'Tove Prøvestad', email: 'tove@opfundet.example' });
    const answer = { acting: { person: 'p-1' }, byPerson: { 'p-2': true } };
    const named = { names: { 'p-1': 'Tove Prøvestad' }, erased: [] };
    expect(await persons.mentioned(answer)).toEqual(named);
    expect(await persons.mentioned({ label: 'Person p-1, slettet' })).toEqual(named);
    expect(await persons.mentioned({ id: 'revision-p-1', label: 'p-12' })).toEqual({ names: {}, erased: [] });
    await persons.erase('p-1', ERASED_AT);
    expect(await persons.mentioned(answer)).toEqual({ names: {}, erased: ['p-1'] });
    expect(await persons.all()).toEqual([]);
  });
});

describe('the master key', () => {
  it('is made for its owner only', () => {
    expect(statSync(join(folder, 'persons-key')).mode & 0o777).toBe(0o600);
  });

  it('cannot be another than the one the keys were encrypted with', async () => {
    const text = await written('Hemmeligt', 'p-1');
    writeFileSync(join(folder, 'persons-key'), `${Buffer.alloc(32, 7).toString('base64')}\n`);
    await reopened();
    await expect(persons.reveal(text)).rejects.toThrow('låst med en anden hovednøgle');
  });

  it('must be a key', async () => {
    writeFileSync(join(folder, 'persons-key'), 'kodeord\n');
    await expect(openPersons({ folder, postgres })).rejects.toThrow('er ingen nøgle');
  });

  it('is not made by who only looks', async () => {
    rmSync(join(folder, 'persons-key'));
    expect(await openPersonsIfThere({ folder, postgres })).toBeUndefined();
    expect(readdirSync(folder)).not.toContain('persons-key');
  });
});

(onPostgres ? describe.skip : describe)('the file of persons', () => {
  it('holds no byte of a name or a key that was erased', async () => {
    await persons.write({ id: 'p-1', name: 'Zebediah Quistgaard' });
    await written('Hemmeligt', 'p-1');
    const file = join(folder, 'persons.sqlite');
    const key = /p-1([\w-]{16}:[\w-]{64})/.exec(readFileSync(file, 'latin1'))?.[1];
    expect(key).toBeDefined();
    await persons.erase('p-1', ERASED_AT);
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name), 'latin1');
      expect(bytes).not.toMatch('Quistgaard');
      expect(bytes).not.toMatch(key!);
    }
    expect(readdirSync(folder).sort()).toEqual(['persons-key', 'persons.sqlite']);
  });
});

describe('another master key', () => {
  const other = new Uint8Array(32).fill(7);
  const reopenedWith = async (key: Uint8Array): Promise<void> => {
    await persons.close();
    writeFileSync(join(folder, 'persons-key'), `${Buffer.from(key).toString('base64')}\n`);
    persons = await openPersons({ folder, postgres });
  };

  it('opens what was written under the one before, and the old one opens nothing any more', async () => {
    const before = readFileSync(join(folder, 'persons-key'), 'utf8');
    const text = await written('Hemmeligt', 'p-1', ['p-2']);
    expect(await persons.rewrap(other)).toBe(2);
    await reopenedWith(other);
    expect(await persons.reveal(text)).toBe('Hemmeligt');
    await reopenedWith(Buffer.from(before.trim(), 'base64'));
    await expect(persons.reveal(text)).rejects.toThrow(/en anden hovednøgle/);
  });

  it('leaves the erased erased, and can be given again after an interruption', async () => {
    const text = await written('Hemmeligt', 'p-1');
    await written('Andet', 'p-2');
    await persons.erase('p-1', ERASED_AT);
    expect(await persons.rewrap(other)).toBe(1);
    expect(await persons.rewrap(other)).toBe(1);
    await reopenedWith(other);
    expect(await persons.reveal(text)).toBe(ERASED);
    expect(await persons.erasedAt('p-1')).toBe(ERASED_AT);
  });

  it('changes nothing when one of the keys cannot be opened', async () => {
    const text = await written('Hemmeligt', 'p-1');
    await persons.rewrap(other);
    await expect(persons.rewrap(new Uint8Array(32).fill(8))).rejects.toThrow(/Intet er ændret/);
    await reopenedWith(other);
    expect(await persons.reveal(text)).toBe('Hemmeligt');
  });
});
