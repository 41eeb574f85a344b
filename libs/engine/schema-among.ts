import type { NamedId } from './named-id.js';
import type { JsonSchema } from './schema.js';

/**
 * A command's schema in which some fields, or what is in their lists, can only be one of some ids. A field that nothing
 * is known for yet is left as it is. Pure.
 */
export function schemaAmong(
  schema: JsonSchema,
  among: readonly (readonly [field: string, ids: readonly NamedId[]])[],
): JsonSchema {
  const properties = { ...(schema['properties'] as Record<string, JsonSchema> | undefined) };
  for (const [name, ids] of among) {
    const field = properties[name];
    if (field === undefined || ids.length === 0) continue;
    const oneOf = ids.map(({ id, name: title = id }) => ({ enum: [id], title }));
    const items = field['items'] as JsonSchema | undefined;
    properties[name] = field['type'] === 'array' ? { ...field, items: { ...items, oneOf } } : { ...field, oneOf };
  }
  return { ...schema, properties };
}
