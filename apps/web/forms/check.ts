import { type FieldSchema, type Value, isEmpty, optionsOf } from './schema.js';

/** What is wrong with a field: where, as the API also says it (`sections.0.text`), and Danish sentences. */
export interface FieldError {
  readonly field: string;
  readonly messages: readonly string[];
}

/** What can be seen to be missing before anything is sent. The API judges the rest. */
export function check(schema: FieldSchema, value: Value | undefined, path: readonly string[] = []): FieldError[] {
  if (schema.properties) {
    const typed = (value ?? {}) as { readonly [name: string]: Value };
    return Object.entries(schema.properties).flatMap(([name, field]) => {
      const needed = schema.required?.includes(name) ?? false;
      if (!needed && isEmpty(typed[name])) return [];
      return check(field, typed[name], [...path, name]);
    });
  }
  const problem = problemOf(schema, value);
  const own = problem === undefined ? [] : [{ field: path.join('.'), messages: [problem] }];
  if (schema.type !== 'array' || schema.items?.properties === undefined) return own;
  const items = (value ?? []) as readonly Value[];
  return [...own, ...items.flatMap((item, at) => check(schema.items!, item, [...path, String(at)]))];
}

function problemOf(schema: FieldSchema, value: Value | undefined): string | undefined {
  if (schema.type === 'array') return tooFew(schema, (value ?? []) as readonly Value[]);
  if (isEmpty(value)) return optionsOf(schema) ? 'Vælg en mulighed' : 'Udfyld feltet';
  return typeof value === 'string' ? wrongLength(schema, value.trim()) : undefined;
}

function tooFew({ minItems = 0 }: FieldSchema, items: readonly Value[]): string | undefined {
  if (items.filter((item) => !isEmpty(item)).length >= minItems) return undefined;
  return minItems === 1 ? 'Angiv mindst én' : `Angiv mindst ${minItems}`;
}

function wrongLength({ minLength = 0, maxLength }: FieldSchema, { length }: string): string | undefined {
  if (length < minLength) return `Skriv mindst ${minLength} tegn; der er ${length}`;
  if (maxLength !== undefined && length > maxLength) return `Skriv højst ${maxLength} tegn; der er ${length}`;
  return undefined;
}
