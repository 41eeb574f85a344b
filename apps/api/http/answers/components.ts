import type { Schema } from './schema.js';

/** Schemas by the names they have among the document's components. */
export interface Components {
  readonly [name: string]: Schema;
}

/**
 * All of them together.
 * @throws Error when two have the same name: one of them would have described the other's answers
 */
export function componentsOf(...groups: readonly Components[]): Components {
  const all = new Map<string, Schema>();
  for (const [name, schema] of groups.flatMap((group) => Object.entries(group))) {
    if (all.has(name))
      throw new Error(`Two components of the OpenAPI document are called ${name}. Rename one of them.`);
    all.set(name, schema);
  }
  return Object.fromEntries(all);
}
