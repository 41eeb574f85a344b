/** JSON Schema as OpenAPI 3.0 has it. */
export type Schema = { readonly [keyword: string]: unknown };

/** A field of an object that may be missing. */
export interface Optional {
  readonly optional: Schema;
}

export const text: Schema = { type: 'string' };
export const moment: Schema = { type: 'string', format: 'date-time' };
export const day: Schema = { type: 'string', format: 'date' };
export const whole: Schema = { type: 'integer' };
export const flag: Schema = { type: 'boolean' };
/** Any JSON object, for what each procedure has its own form of. */
export const anything: Schema = { type: 'object', additionalProperties: true };

export const listOf = (items: Schema): Schema => ({ type: 'array', items });
export const oneOf = (...values: string[]): Schema => ({ type: 'string', enum: values });
export const orNull = (schema: Schema): Schema => ({ ...schema, nullable: true });
export const optional = (schema: Schema): Optional => ({ optional: schema });
/** A schema among the document's components. */
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** An object: every field must be there unless it is `optional`. Others may come with it. */
export function object(fields: { readonly [name: string]: Schema | Optional }): Schema {
  const isOptional = (field: Schema | Optional): field is Optional => 'optional' in field;
  const entries = Object.entries(fields);
  const required = entries.flatMap(([name, field]) => (isOptional(field) ? [] : [name]));
  return {
    type: 'object',
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(entries.map(([name, field]) => [name, isOptional(field) ? field.optional : field])),
  };
}
