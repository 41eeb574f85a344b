import { createContext, useContext } from 'react';

/** Names by person, as they stand beside an answer. Whom one may not see is not among them. */
export type Names = { readonly [person: string]: string };

/** The names beside an answer, and of whom it says that the name is gone. */
export function namesIn(answer: unknown): Names {
  const { names = {}, erased = [] } = (answer ?? {}) as { readonly names?: Names; readonly erased?: readonly string[] };
  return { ...names, ...Object.fromEntries(erased.map((id) => [id, 'navnet er slettet'])) };
}

/** The names beside what is shown; `Loaded` keeps them. */
export const NamesContext = createContext<Names>({});

/** Writes a text with the names of those whose ids are in it. */
export function useNamed(): (text: string) => string {
  const names = useContext(NamesContext);
  return (text) => written(text, (person) => names[person]);
}

/** A text in which each id that has something to be written instead is replaced by that. */
export const written = (text: string, instead: (id: string) => string | undefined): string =>
  text.replace(WORD, (word) => instead(word) ?? word);

const WORD = /[\p{L}\p{N}-]+/gu;
