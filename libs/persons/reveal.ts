import { type ProtectedText, holdsProtected, protectedTextsIn, replaceProtected } from '#engine/protected-text.js';
import type { TextKey } from './keys.js';

/** Shown in the place of a text whose key is gone. */
export const ERASED = 'slettet: teksten kan ikke læses mere, fordi en persons oplysninger er slettet';

/** Shown in the place of a text that is not what was protected. */
export const UNREADABLE = 'teksten kan ikke låses op: den er ændret, siden den blev beskyttet';

/** Where keys are found. */
export interface KeySource {
  textKey(subjects: readonly string[]): Promise<TextKey | undefined>;
}

/** A copy of a value in which protected texts are replaced by what they say; the value itself when there are none. */
export async function reveal<V>(value: V, keys: KeySource): Promise<V> {
  const found = protectedTextsIn(value);
  if (found.length === 0) return value;
  const known = new Map<string, TextKey | undefined>();
  for (const { text } of found) {
    const whose = text.subjects.join('+');
    if (!known.has(whose)) known.set(whose, await keys.textKey(text.subjects));
  }
  const read = (text: ProtectedText): string => {
    const key = known.get(text.subjects.join('+'));
    return key === undefined ? ERASED : (key.read(text) ?? UNREADABLE);
  };
  return replaced(value, read) as V;
}

function replaced(value: unknown, read: (text: ProtectedText) => string): unknown {
  if (typeof value === 'string') return holdsProtected(value) ? replaceProtected(value, read) : value;
  if (Array.isArray(value)) return value.map((item) => replaced(item, read));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, replaced(inner, read)]));
}
