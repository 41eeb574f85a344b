import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StoreUnavailable } from '#engine/event-store.js';
import { Refusal } from '#engine/refusal.js';
import { type PublicKey, type SigningKey, createKey, readPublicKey, readSigningKey } from '../notes/keys.js';
import { replaceFile } from './checkpoint-files.js';

/** Where the log's own key lies, in the folder of proofs, unless the operator says otherwise. */
const KEY_FILE = 'signing-key';
const PUBLIC_FILE = 'public-key.txt';
const WITNESSES_FILE = 'witnesses.txt';

/**
 * The log's own key; made at the first start, with rights for nobody else, and its public half beside it. The name
 * holds some chance, so that two logs are never taken for one.
 * @param file where the key lies; default: in the folder of proofs
 * @throws Refusal `malformed-note`, StoreUnavailable when it cannot be read
 */
export function ownKey(folder: string, file = join(folder, KEY_FILE)): SigningKey {
  const found = readIfThere(file);
  const key = readSigningKey(found ?? made(file));
  mkdirSync(folder, { recursive: true });
  if (readIfThere(join(folder, PUBLIC_FILE)) === undefined)
    replaceFile(join(folder, PUBLIC_FILE), `${key.public.text}\n`);
  return key;
}

/** The log's public key, for whoever only reads; undefined before the first start. @throws Refusal `malformed-note` */
export function ownPublicKey(folder: string): PublicKey | undefined {
  const text = readIfThere(join(folder, PUBLIC_FILE));
  return text === undefined ? undefined : readPublicKey(text);
}

/** The witnesses whose signatures are taken in. @throws Refusal `malformed-note` */
export function trustedWitnesses(folder: string): readonly PublicKey[] {
  const lines = (readIfThere(join(folder, WITNESSES_FILE)) ?? '').split('\n');
  return lines.filter((line) => line !== '').map(readPublicKey);
}

/** Takes a witness's key in. @throws Refusal `untrusted-signature` when the name has another key already */
export function trustWitness(folder: string, text: string): PublicKey {
  const key = readPublicKey(text);
  if (key.kind !== 'witness') {
    throw new Refusal('malformed-note', 'Det er loggens nøgle og ikke et vidnes. Angiv nøglen fra »witness init«.');
  }
  const known = trustedWitnesses(folder);
  const other = known.find(({ name }) => name === key.name);
  if (other === undefined) {
    mkdirSync(folder, { recursive: true });
    replaceFile(join(folder, WITNESSES_FILE), [...known, key].map((one) => `${one.text}\n`).join(''));
  } else if (other.text !== key.text) {
    const what = `Vidnet ${key.name} har allerede en anden nøgle. Lad vidnet lave en ny nøgle under et nyt navn.`;
    throw new Refusal('untrusted-signature', what);
  }
  return key;
}

/**
 * Makes a key in a file of its own that only its owner can read. Never writes over another.
 * @throws StoreUnavailable
 */
export function makeKeyFile(file: string, name: string, kind: 'log' | 'witness'): SigningKey {
  const line = createKey(name, kind);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${line}\n`, { mode: 0o600, flag: 'wx', flush: true });
  } catch (cause) {
    const there = (cause as NodeJS.ErrnoException).code === 'EEXIST';
    throw new StoreUnavailable(
      there ? `Der er allerede en fil, der hedder ${file}. Vælg et andet navn.` : `${file} kan ikke skrives.`,
      { cause },
    );
  }
  return readSigningKey(line);
}

function made(file: string): string {
  makeKeyFile(file, `sporskifte-${randomBytes(4).toString('hex')}`, 'log');
  return readFileSync(file, 'utf8');
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new StoreUnavailable(`${file} kan ikke læses. Giv tjenesten læseret til den.`, { cause });
  }
}
