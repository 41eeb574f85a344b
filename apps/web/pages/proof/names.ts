const PERSON = /\bp-[\w-]*\w\b/g;

/** Names by person, as they stand beside an answer. */
export type Names = { readonly [person: string]: string };

/** The names that came beside an answer; none where nobody may see any. */
export const namesIn = (answer: object | undefined): Names => (answer as { names?: Names } | undefined)?.names ?? {};

/** A text with each person's name before their id: `Tove Prøvestad (p-1001)`. Without a known name the id stands alone. */
export function withNames(text: string, names: Names): string {
  return text.replace(PERSON, (person) => (names[person] === undefined ? person : `${names[person]} (${person})`));
}

/** The page where a run is gone through step by step. */
export const replayHref = (procedure: string, id: string, step?: number): string =>
  `/bevis/${procedure}/${encodeURIComponent(id)}${step === undefined ? '' : `?skridt=${step}`}`;
