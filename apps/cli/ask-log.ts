import { parseNote } from '#audit/notes/note.js';
import type { WitnessRequest } from '#audit/notes/witness.js';
import { parseCheckpoint } from '#audit/notes/checkpoint.js';
import { Problem } from './problem.js';

/**
 * Fetches the newest checkpoint of a running service, and how it follows from what the witness signed last.
 * @param address of the service, or of its checkpoint
 * @throws Problem when the service does not answer, Refusal `malformed-note` when what it answers is no checkpoint
 */
export async function fetchRequest(address: string, from: number): Promise<WitnessRequest> {
  const base = address.replace(/\/(api\/proof\/checkpoint)?\/?$/, '');
  const { note: text } = (await get(`${base}/api/proof/checkpoint`)) as { note: string };
  const note = parseNote(text);
  const { size } = parseCheckpoint(note.text);
  if (size < from) return { from, path: [], note };
  const { path } = (await get(`${base}/api/proof/consistency?from=${from}&to=${size}`)) as { path: string[] };
  return { from, path: path.map((hash) => Buffer.from(hash, 'base64')), note };
}

async function get(address: string): Promise<unknown> {
  try {
    const response = await fetch(address);
    if (response.ok) return await response.json();
    const { detail = response.statusText } = (await response.json()) as { detail?: string };
    throw new Problem('log-refused', `Tjenesten svarede ikke med det, der skulle bruges: ${detail}`);
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    throw new Problem('log-unreachable', `Der er ikke svar fra ${address}. Kontrollér adressen.`, { cause });
  }
}
