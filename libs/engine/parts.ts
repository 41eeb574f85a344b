import type { Dto } from './procedure.js';

const parts = new Map<string, Dto<object>>();

/** Remembers a class that is a part of another input; two of one name would be taken for each other. */
export function notePart(part: Dto<object>): void {
  parts.set(part.name, part);
}

/** The part of that name. @throws Error when no field has been declared with it */
export function partNamed(name: string): Dto<object> {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`No field has the part ${name}`);
  return part;
}
