import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
/** The beginning of every kept proof; what is without it was kept in clear text. */
export const SEALED = 's1.';
const NONCE = 12;
const TAG = 16;

/**
 * What a provider wants back at logout may hold the person's name, and no erasure reaches it. So it is kept under a key
 * that follows from the browser's secret: the database alone cannot read it, and when the session is gone nobody can.
 */
export function sealProof(secret: string, proof: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, keyFrom(secret), nonce);
  const sealed = Buffer.concat([cipher.update(proof, 'utf8'), cipher.final()]);
  return SEALED + Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
}

/** The proof again; undefined when it is not one that this secret's browser was given. */
export function openProof(secret: string, kept: string): string | undefined {
  if (!kept.startsWith(SEALED)) return undefined;
  const bytes = Buffer.from(kept.slice(SEALED.length), 'base64url');
  if (bytes.length < NONCE + TAG) return undefined;
  const decipher = createDecipheriv(CIPHER, keyFrom(secret), bytes.subarray(0, NONCE));
  decipher.setAuthTag(bytes.subarray(-TAG));
  try {
    return decipher.update(bytes.subarray(NONCE, -TAG), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return undefined;
  }
}

function keyFrom(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'sporskifte session proof', 32));
}
