import { type Names, written } from '../../parts/names.js';

/**
 * A text with each person's name before their id: `Tove Prøvestad (p-1001)`. Without a known name the id stands alone.
 */
export const withNames = (text: string, names: Names): string =>
  written(text, (person) => names[person] && `${names[person]} (${person})`);

/** The page where a run is gone through step by step. */
export const replayHref = (procedure: string, id: string, step?: number): string =>
  `/bevis/${procedure}/${encodeURIComponent(id)}${step === undefined ? '' : `?skridt=${step}`}`;
