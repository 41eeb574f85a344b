import { Refusal } from '#engine/refusal.js';
import { type Root, isConsistent } from '../tree/check-proofs.js';
import { EMPTY } from '../tree/hashing.js';
import { isSignedBy, parseCheckpoint } from './checkpoint.js';
import { cosign } from './cosignature.js';
import type { PublicKey, SigningKey } from './keys.js';
import { type Note, formatNote, parseNote } from './note.js';

/** What a witness is asked to sign, and how it follows from what it signed last: C2SP tlog-witness. */
export interface WitnessRequest {
  /** Size of the checkpoint that the path leads from. */
  readonly from: number;
  readonly path: readonly Buffer[];
  readonly note: Note;
}

/** What a witness remembers of a log between two signatures; where it is lost, the witness can be deceived. */
export interface Seen extends Root {
  readonly log: PublicKey;
}

/** Writes a request: `old <size>`, the path in base64, an empty line, the note. */
export function formatRequest({ from, path, note }: WitnessRequest): string {
  return `old ${from}\n${path.map((hash) => `${hash.toString('base64')}\n`).join('')}\n${formatNote(note)}`;
}

/** Reads a request, or a note by itself, which says nothing of what came before. @throws Refusal `malformed-note` */
export function parseRequest(text: string): WitnessRequest {
  const [, from, path = '', note = ''] = /^old (\d{1,16})\n((?:[A-Za-z0-9+/=]{44}\n)*)\n([^]*)$/.exec(text) ?? [];
  if (from === undefined) return { from: 0, path: [], note: parseNote(text) };
  const hashes = path.split('\n').filter((line) => line !== '');
  return { from: Number(from), path: hashes.map((line) => Buffer.from(line, 'base64')), note: parseNote(note) };
}

/** What a witness knows of a log it has never signed for. */
export function neverSeen(log: PublicKey): Seen {
  return { log, size: 0, root: EMPTY };
}

/**
 * Signs a checkpoint, if it is signed by the log and the log is the one that was signed for last, with more at its end.
 * @param seconds since 1970, the time now
 * @returns the note with this witness's signature alone, and what to remember
 * @throws Refusal `untrusted-signature`, `inconsistent-log`
 */
export function witness(
  { from, path, note }: WitnessRequest,
  seen: Seen,
  { key, seconds }: { key: SigningKey; seconds: number },
): { note: Note; seen: Seen } {
  const checkpoint = parseCheckpoint(note.text);
  if (checkpoint.origin !== seen.log.name || !isSignedBy(note, seen.log)) {
    const text = `Kontrolpunktet er ikke underskrevet med loggens nøgle (${seen.log.text}). Underskriv det ikke.`;
    throw new Refusal('untrusted-signature', text);
  }
  if (checkpoint.size < seen.size) {
    throw inconsistent(`kun har ${checkpoint.size} hændelser, men du har før underskrevet ${seen.size}`);
  }
  // An equal tree needs no path, whatever size the request begins at.
  const follows = checkpoint.size === seen.size ? isConsistent(seen, checkpoint, []) : connects();
  if (!follows) throw inconsistent(`ikke er de ${seen.size} hændelser, du sidst underskrev, med flere efter`);
  return {
    note: { text: note.text, signatures: [cosign(note.text, seconds, key)] },
    seen: { log: seen.log, size: checkpoint.size, root: checkpoint.root },
  };

  function connects(): boolean {
    if (from !== seen.size) {
      const text = `Kontrolpunktet viser ikke forbindelsen fra de ${seen.size} hændelser, du sidst underskrev. Bed om et nyt med: sporskifte checkpoint --since ${seen.size}`;
      throw new Refusal('inconsistent-log', text);
    }
    return isConsistent(seen, checkpoint, path);
  }
}

function inconsistent(why: string): Refusal {
  const text = `Vidnet underskriver ikke: loggen ${why}. Noget er fjernet eller ændret. Gem kontrolpunktet som bevis, og sig det til begge parter.`;
  return new Refusal('inconsistent-log', text);
}
