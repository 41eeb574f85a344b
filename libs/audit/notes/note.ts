import { Refusal } from '#engine/refusal.js';

/** A signature on a note: C2SP signed-note. `bytes` are what comes after the four bytes of the key's id. */
export interface Signature {
  readonly name: string;
  readonly id: Buffer;
  readonly bytes: Buffer;
}

/** A text with signatures. `text` ends with a line feed and is what is signed. */
export interface Note {
  readonly text: string;
  readonly signatures: readonly Signature[];
}

const LINE = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/;

/** Writes a note: text, an empty line, a line for each signature. */
export function formatNote({ text, signatures }: Note): string {
  return `${text}\n${signatures.map(signatureLine).join('')}`;
}

/** One signature as a note has it, with its line feed. */
export function signatureLine({ name, id, bytes }: Signature): string {
  return `— ${name} ${Buffer.concat([id, bytes]).toString('base64')}\n`;
}

/** Reads a note. Signatures are not checked here. @throws Refusal `malformed-note` */
export function parseNote(note: string): Note {
  const end = note.lastIndexOf('\n\n');
  const lines = note.slice(end + 2).split('\n');
  if (end < 1 || lines.pop() !== '' || lines.length === 0) throw malformed();
  return { text: note.slice(0, end + 1), signatures: lines.map(parseSignature) };
}

function parseSignature(line: string): Signature {
  const [, name, base64 = ''] = LINE.exec(line) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  if (name === undefined || bytes.length < 5 || bytes.toString('base64') !== base64) throw malformed();
  return { name, id: bytes.subarray(0, 4), bytes: bytes.subarray(4) };
}

function malformed(): Refusal {
  return new Refusal('malformed-note', 'Teksten er ikke et underskrevet kontrolpunkt. Brug den fil, systemet skrev.');
}
