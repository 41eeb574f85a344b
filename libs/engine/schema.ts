import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import type { Dto } from './procedure.js';

/** JSON Schema (2020-12, as OpenAPI 3.1 uses it) of an object with Danish titles. */
export type JsonSchema = { readonly [keyword: string]: unknown };

let all: Record<string, JsonSchema> | undefined;

/** The JSON Schema of a command's DTO, with nested parts inlined. Class names must be unique among the procedures. */
export function schemaOf(input: Dto<object>): JsonSchema {
  all ??= validationMetadatasToSchemas({
    refPointerPrefix: '#/parts/',
  }) as Record<string, JsonSchema>;
  const own = all[input.name] ?? { type: 'object', properties: {} };
  return { ...(inline(own, all) as JsonSchema), additionalProperties: false };
}

function inline(value: unknown, parts: Record<string, JsonSchema>): unknown {
  if (Array.isArray(value)) return value.map((item) => inline(item, parts));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref: reference, ...words } = value as { readonly $ref?: unknown };
  if (typeof reference === 'string') {
    const part = inline(parts[reference.replace('#/parts/', '')], parts) as JsonSchema;
    return { ...part, ...words, additionalProperties: false };
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inline(inner, parts)]));
}
