import { useContext } from 'react';
import { NamesContext, useNamed } from './names.js';

/** A person by name. Where the name is not for the reader, the id says at least that it is the same one. */
export function PersonName({ id }: { readonly id: string }) {
  return useContext(NamesContext)[id] ?? `person ${id}`;
}

/** A text that may hold ids of persons, with their names instead. */
export function Named({ text }: { readonly text: string }) {
  return useNamed()(text);
}
