import { type KeyObject, createPrivateKey, createPublicKey, generateKeyPairSync, hash } from 'node:crypto';
import { Refusal } from '#engine/refusal.js';

/** What a key signs: notes as their author (C2SP signed-note), or others' checkpoints (C2SP tlog-cosignature). */
export type KeyKind = 'log' | 'witness';

/** Who signed, as others know them. */
export interface PublicKey {
  readonly name: string;
  readonly kind: KeyKind;
  /** The first four bytes of SHA-256 over name, line feed, algorithm byte and key. */
  readonly id: Buffer;
  readonly key: KeyObject;
  /** `<name>+<id in hex>+<base64 of algorithm byte and key>`, to be handed to others. */
  readonly text: string;
}

/** A key with its secret half. Never printed, logged or stored in events. */
export interface SigningKey {
  readonly public: PublicKey;
  readonly secret: KeyObject;
}

const ALGORITHM: { readonly [kind in KeyKind]: number } = { log: 1, witness: 4 };
const SECRET_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;

/**
 * Makes a new Ed25519 key.
 * @returns the one line to keep secret: `PRIVATE+KEY+<name>+<id in hex>+<base64 of algorithm byte and seed>`
 */
export function createKey(name: string, kind: KeyKind): string {
  if (!/^[^\s+]{1,100}$/.test(name)) {
    throw new Refusal('malformed-note', `»${name}« kan ikke være en nøgles navn. Brug et navn uden mellemrum og plus.`);
  }
  const { privateKey } = generateKeyPairSync('ed25519');
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(SECRET_PREFIX.length);
  const marked = Buffer.concat([Buffer.of(ALGORITHM[kind]), seed]).toString('base64');
  return `PRIVATE+KEY+${name}+${publicOf(name, kind, createPublicKey(privateKey)).id.toString('hex')}+${marked}`;
}

/** Reads the line that `createKey` made. @throws Refusal `malformed-note`, without a word of the secret */
export function readSigningKey(line: string): SigningKey {
  const parts = /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(line.trim());
  const found = parts && bytesOf(parts[3]!);
  if (!parts || !found) throw unreadable('private nøgle', 'den linje, som »witness init« eller tjenesten skrev');
  const secret = createPrivateKey({ key: Buffer.concat([SECRET_PREFIX, found.key]), format: 'der', type: 'pkcs8' });
  const known = publicOf(parts[1]!, found.kind, createPublicKey(secret));
  if (known.id.toString('hex') !== parts[2]) throw unreadable('private nøgle', 'en nøgle, der ikke er ændret');
  return { public: known, secret };
}

/** Reads a public key from its text. @throws Refusal `malformed-note` */
export function readPublicKey(text: string): PublicKey {
  const parts = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim());
  const found = parts && bytesOf(parts[3]!);
  if (!parts || !found) throw unreadable('offentlig nøgle', '<navn>+<8 hexcifre>+<base64>');
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, found.key]), format: 'der', type: 'spki' });
  const known = publicOf(parts[1]!, found.kind, key);
  if (known.id.toString('hex') !== parts[2]) throw unreadable('offentlig nøgle', 'en nøgle, hvor id og indhold passer');
  return known;
}

function publicOf(name: string, kind: KeyKind, key: KeyObject): PublicKey {
  const raw = key.export({ format: 'der', type: 'spki' }).subarray(PUBLIC_PREFIX.length);
  const marked = Buffer.concat([Buffer.of(ALGORITHM[kind]), raw]);
  const id = hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), marked]), 'buffer').subarray(0, 4);
  return { name, kind, id, key, text: `${name}+${id.toString('hex')}+${marked.toString('base64')}` };
}

function bytesOf(base64: string): { kind: KeyKind; key: Buffer } | undefined {
  const bytes = Buffer.from(base64, 'base64');
  const kind = (['log', 'witness'] as const).find((one) => ALGORITHM[one] === bytes[0]);
  if (kind === undefined || bytes.length !== KEY_BYTES + 1 || bytes.toString('base64') !== base64) return undefined;
  return { kind, key: bytes.subarray(1) };
}

function unreadable(what: string, expected: string): Refusal {
  return new Refusal('malformed-note', `Det er ikke en ${what}. Angiv ${expected}.`);
}
