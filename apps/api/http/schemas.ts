import type { JsonSchema } from '#engine/schema.js';

/** Short ways to write the schema of an answer. A property whose name ends in `?` may be left out. */
export const text: JsonSchema = { type: 'string' };
export const instant: JsonSchema = { type: 'string', format: 'date-time' };
export const day: JsonSchema = { type: 'string', format: 'date' };
export const whole: JsonSchema = { type: 'integer' };
export const yesNo: JsonSchema = { type: 'boolean' };

/** A text that is one of a few. */
export const oneOf = (...values: readonly string[]): JsonSchema => ({ type: 'string', enum: values });

/** A list of these. */
export const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

/** An object whose fields are not laid down here. */
export const anything: JsonSchema = { type: 'object', additionalProperties: true };

/** An object with these properties. */
export function objectOf(fields: { readonly [name: string]: JsonSchema }): JsonSchema {
  const entries = Object.entries(fields).map(([name, schema]) => [name.replace(/\?$/, ''), schema] as const);
  const required = Object.keys(fields).filter((name) => !name.endsWith('?'));
  return { type: 'object', required, properties: Object.fromEntries(entries) };
}
