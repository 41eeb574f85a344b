import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type SpecDatabase, specDatabase, specFolder } from '#read-models/spec/database.js';
import { fetchSecret } from './fetch-secret.js';
import { SECRETS_FILE, fileSecrets } from './file-secrets.js';
import { type KeptSecret, type Secrets, inUse } from './secrets.js';
import { tableSecrets } from './table-secrets.js';

const noon = '2026-03-02T12:00:00.000Z';
let folder: ReturnType<typeof specFolder>;
let database: SpecDatabase;
beforeEach(() => {
  folder = specFolder();
  database = specDatabase(folder.path);
});
afterEach(async () => {
  await database.remove();
  folder.remove();
});

const kinds: readonly (readonly [string, () => Promise<Secrets>])[] = [
  ['a file', () => Promise.resolve(fileSecrets(folder.path))],
  ['a table', async () => tableSecrets(await database.open())],
];

describe.each(kinds)('secrets in %s', (_where, open) => {
  let secrets: Secrets;
  beforeEach(async () => {
    secrets = await open();
  });
  const fetched = (id: string, secretNumber: number) => fetchSecret(secrets, { id, secretNumber }, noon);

  it('are shown once', async () => {
    const secret = await fetched('w1', 1);
    await expect(fetched('w1', 1)).rejects.toThrow('vises kun én gang');
    expect(await secrets.of('w1')).toEqual([{ number: 1, secret, fetchedAt: noon }]);
  });

  it('are shown to one of two who ask at once', async () => {
    const asked = await Promise.allSettled([fetched('w1', 1), fetched('w1', 1)]);
    expect(asked.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('are kept newest first, and no more than two', async () => {
    for (const number of [1, 2, 3]) await fetched('w1', number);
    expect((await secrets.of('w1')).map(({ number }) => number)).toEqual([3, 2]);
  });

  it('are gone with their webhook, and no other’s', async () => {
    await fetched('w1', 1);
    await fetched('w2', 1);
    await secrets.forget('w1');
    expect([(await secrets.of('w1')).length, (await secrets.of('w2')).length]).toEqual([0, 1]);
  });
});

describe('the file of secrets', () => {
  it('can be read by its owner alone', async () => {
    await fetchSecret(fileSecrets(folder.path), { id: 'w1', secretNumber: 1 }, noon);
    expect(statSync(join(folder.path, SECRETS_FILE)).mode & 0o777).toBe(0o600);
  });

  it('is left as it was when it cannot be written, and says nothing of what is in it', async () => {
    const secrets = fileSecrets(folder.path);
    await fetchSecret(secrets, { id: 'w1', secretNumber: 1 }, noon);
    const before = readFileSync(join(folder.path, SECRETS_FILE), 'utf8');
    mkdirSync(join(folder.path, `${SECRETS_FILE}.new`));
    await expect(fetchSecret(secrets, { id: 'w2', secretNumber: 1 }, noon)).rejects.toThrow('kan ikke skrives');
    expect(readFileSync(join(folder.path, SECRETS_FILE), 'utf8')).toBe(before);
    writeFileSync(join(folder.path, SECRETS_FILE), '{"w1": whsec_hemmelig');
    const error = await secrets.of('w1').catch((thrown: unknown) => thrown);
    expect(JSON.stringify([String(error), (error as Error).cause ?? ''])).not.toMatch('hemmelig');
  });
});

describe('what is signed with', () => {
  const kept = (number: number, fetchedAt = noon): KeptSecret => ({ number, secret: `s${number}`, fetchedAt });
  it('is nothing before a secret is fetched', () => expect(inUse([], noon)).toEqual([]));
  it('is the newest, and for a day the one before', () => {
    expect(inUse([kept(2), kept(1)], '2026-03-03T11:59:59.999Z')).toEqual(['s2', 's1']);
    expect(inUse([kept(2), kept(1)], '2026-03-03T12:00:00.000Z')).toEqual(['s2']);
  });
});
