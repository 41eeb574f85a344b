import {
  type KeyObject,
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
} from 'node:crypto';
import type { Sealer } from '#engine/protect.js';
import { type ProtectedText, associatedData, formatProtected } from '#engine/protected-text.js';

const CIPHER = 'aes-256-gcm';
/** Bytes of a key, of a nonce (NIST SP 800-38D §8.2.2: random, 96 bits) and of the tag. */
const KEY = 32;
const NONCE = 12;
const TAG = 16;

/** What protects, and reads, the texts of some persons. */
export interface TextKey extends Sealer {
  /** The text; undefined when it, its place or its persons are not what was protected, or this is not their key. */
  readonly read: (text: ProtectedText) => string | undefined;
}

/** A new key for one person. */
export function newKey(): Buffer {
  return randomBytes(KEY);
}

/**
 * The key of texts by and about some persons, derived (HKDF, RFC 5869) from the keys of all of them: with one of them
 * gone, it can never be made again.
 * @param keys the persons' own keys, in the order of `subjects`
 */
export function textKeyOf(subjects: readonly string[], keys: readonly Uint8Array[]): TextKey {
  // As key objects: Node prepares raw bytes anew at each use, which takes longer than to encrypt with them.
  const derive = (use: string): KeyObject => {
    const info = `sporskifte ${use} v1: ${subjects.join('+')}`;
    return createSecretKey(Buffer.from(hkdfSync('sha256', Buffer.concat(keys), '', info, KEY)));
  };
  const [forTexts, forDigests] = [derive('text'), derive('digest')];
  return {
    subjects,
    seal(text, place) {
      const { nonce, ciphertext } = encrypt(forTexts, text, associatedData({ ...place, subjects }));
      return formatProtected({ ...place, subjects, nonce, ciphertext });
    },
    digest: (text) => createHmac('sha256', forDigests).update(text).digest('base64url'),
    read: (text) => decrypt(forTexts, text, associatedData(text))?.toString('utf8'),
  };
}

/** A person's key as it is stored: encrypted with the master key, and bound to whose it is. */
export function wrapKey(master: Uint8Array, person: string, key: Uint8Array): string {
  const { nonce, ciphertext } = encrypt(master, key, `key of ${person}`);
  return `${nonce}:${ciphertext}`;
}

/** A person's key; undefined when it was stored with another master key, or as somebody else's. */
export function unwrapKey(master: Uint8Array, person: string, wrapped: string): Buffer | undefined {
  const [nonce = '', ciphertext = ''] = wrapped.split(':');
  return decrypt(master, { nonce, ciphertext }, `key of ${person}`);
}

interface Encrypted {
  readonly nonce: string;
  readonly ciphertext: string;
}

/** Random bytes for this many nonces are fetched at a time: fetching them one by one costs more than the encryption. */
const NONCES = 256;
let fetched = Buffer.alloc(0);

function newNonce(): Buffer {
  if (fetched.length === 0) fetched = randomBytes(NONCES * NONCE);
  const nonce = fetched.subarray(0, NONCE);
  fetched = fetched.subarray(NONCE);
  return nonce;
}

function encrypt(key: KeyObject | Uint8Array, plain: string | Uint8Array, associated: string): Encrypted {
  const nonce = newNonce();
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(associated));
  const bytes = typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain;
  const ciphertext = Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64url'), ciphertext: ciphertext.toString('base64url') };
}

function decrypt(
  key: KeyObject | Uint8Array,
  { nonce, ciphertext }: Encrypted,
  associated: string,
): Buffer | undefined {
  const bytes = Buffer.from(ciphertext, 'base64url');
  if (bytes.length < TAG) return undefined;
  try {
    const decipher = createDecipheriv(CIPHER, key, Buffer.from(nonce, 'base64url'), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(associated)).setAuthTag(bytes.subarray(-TAG));
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG)), decipher.final()]);
  } catch {
    return undefined;
  }
}
