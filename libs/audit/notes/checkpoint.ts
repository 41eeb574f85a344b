import { sign, verify } from 'node:crypto';
import type { Position } from '#engine/event.js';
import type { Instant } from '#engine/fact.js';
import { Refusal } from '#engine/refusal.js';
import type { PublicKey, SigningKey } from './keys.js';
import type { Note, Signature } from './note.js';

/** What the log was at a moment. */
export interface Checkpoint {
  /** Which log: the name of its key. */
  readonly origin: string;
  /** Events in the log. */
  readonly size: number;
  /** Root of the tree over them, 32 bytes. */
  readonly root: Buffer;
  /** Position of the last of them. */
  readonly position: Position;
  /** When the checkpoint was made. */
  readonly time: Instant;
}

/** The text of a checkpoint: C2SP tlog-checkpoint, with position and time as extension lines. */
export function checkpointText({ origin, size, root, position, time }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\nposition ${position}\ntime ${time}\n`;
}

const TEXT = /^(\S+)\n(\d{1,16})\n([A-Za-z0-9+/=]{44})\nposition (\S*)\ntime (\S+)\n$/;

/** Reads the text of a checkpoint. Only the one way of writing it is taken. @throws Refusal `malformed-note` */
export function parseCheckpoint(text: string): Checkpoint {
  const [, origin = '', size = '', root = '', position = '', time = ''] = TEXT.exec(text) ?? [];
  const read = { origin, size: Number(size), root: Buffer.from(root, 'base64'), position, time };
  if (origin !== '' && checkpointText(read) === text) return read;
  throw new Refusal('malformed-note', 'Kontrolpunktets tekst kan ikke læses. Brug den fil, systemet skrev.');
}

/** Signs a text as its author. */
export function signText(text: string, key: SigningKey): Signature {
  const { name, id } = key.public;
  return { name, id, bytes: sign(null, Buffer.from(text), key.secret) };
}

/** Whether the author with this key has signed the note. */
export function isSignedBy({ text, signatures }: Note, key: PublicKey): boolean {
  return signatures.some(
    ({ name, id, bytes }) =>
      key.kind === 'log' && name === key.name && id.equals(key.id) && verify(null, Buffer.from(text), key.key, bytes),
  );
}
