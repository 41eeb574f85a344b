import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { partNamed } from './parts.js';
import type { Dto } from './procedure.js';

/** JSON Schema (2020-12, as OpenAPI 3.1 uses it) of an object with Danish titles. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** A class says the same of its fields for as long as it lives, and is asked at each page. */
const known = new WeakMap<Dto<object>, JsonSchema>();

/** The JSON Schema of a command's DTO, with nested parts inlined. Class names must be unique among the procedures. */
export function schemaOf(input: Dto<object>): JsonSchema {
  let schema = known.get(input);
  if (schema === undefined) {
    schema = { ...(inline(ownSchema(input)) as JsonSchema), additionalProperties: false };
    known.set(input, schema);
  }
  return schema;
}

/** Of one class at a time: of all that are decorated it takes a fifth of a second, and few programs need them all. */
function ownSchema(input: Dto<object>): JsonSchema {
  const schema = targetConstructorToSchema(input, { refPointerPrefix: '#/parts/' }) as JsonSchema;
  return schema['type'] === undefined ? { type: 'object', properties: {} } : schema;
}

function inline(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inline);
  if (typeof value !== 'object' || value === null) return value;
  const { $ref: reference, ...words } = value as { readonly $ref?: unknown };
  if (typeof reference === 'string') {
    const part = schemaOf(partNamed(reference.replace('#/parts/', '')));
    return { ...part, ...words, additionalProperties: false };
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inline(inner)]));
}
