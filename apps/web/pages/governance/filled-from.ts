import { type FieldSchema, type Value, emptyValue } from '../../forms/schema.js';

/** A form's value from what is stored: every field is there, and numbers are as they would be typed. */
export function filledFrom(schema: FieldSchema, stored: unknown): Value {
  if (stored === undefined || stored === null) return emptyValue(schema);
  if (schema.properties) {
    const fields = stored as { readonly [name: string]: unknown };
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, field]) => [name, filledFrom(field, fields[name])]),
    );
  }
  if (Array.isArray(stored)) return stored.map((item) => filledFrom(schema.items ?? {}, item));
  return typeof stored === 'string' ? stored : JSON.stringify(stored);
}
