import { sign, verify } from 'node:crypto';
import type { PublicKey, SigningKey } from './keys.js';
import type { Note, Signature } from './note.js';

const TIME_BYTES = 8;

/** Signs a checkpoint as a witness: C2SP tlog-cosignature, version 1. @param seconds since 1970, when it was signed */
export function cosign(text: string, seconds: number, key: SigningKey): Signature {
  const time = Buffer.alloc(TIME_BYTES);
  time.writeBigUInt64BE(BigInt(seconds));
  const { name, id } = key.public;
  return { name, id, bytes: Buffer.concat([time, sign(null, message(text, seconds), key.secret)]) };
}

/** When the witness signed the checkpoint, in seconds since 1970; undefined when it has not, or not this text. */
export function cosignedAt({ text, signatures }: Note, key: PublicKey): number | undefined {
  for (const { name, id, bytes } of signatures) {
    if (key.kind !== 'witness' || name !== key.name || !id.equals(key.id) || bytes.length <= TIME_BYTES) continue;
    const seconds = Number(bytes.readBigUInt64BE());
    if (verify(null, message(text, seconds), key.key, bytes.subarray(TIME_BYTES))) return seconds;
  }
  return undefined;
}

function message(text: string, seconds: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);
}
