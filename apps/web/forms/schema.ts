/** A command's input as its JSON schema says it; the part of JSON Schema that the API's fields use. */
export interface FieldSchema {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
  /** The procedure that what an id names is a run of. */
  readonly 'x-refers-to'?: string;
  readonly enum?: readonly (string | number)[];
  readonly oneOf?: readonly { readonly enum: readonly [string | number]; readonly title: string }[];
  readonly items?: FieldSchema;
  readonly properties?: { readonly [name: string]: FieldSchema };
  readonly required?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
}

/** What is typed into a form: text as it is typed, choices by their keys. */
export type Value = string | readonly Value[] | { readonly [name: string]: Value };

/** A choice with the word that is shown for it. */
export interface Option {
  readonly value: string;
  readonly text: string;
}

/** The fixed choices of a field; undefined where it has none. */
export function optionsOf({ oneOf, enum: values, type }: FieldSchema): readonly Option[] | undefined {
  if (oneOf) return oneOf.map(({ enum: [value], title }) => ({ value: String(value), text: title }));
  if (values) return values.map((value) => ({ value: String(value), text: String(value) }));
  if (type === 'boolean') {
    return [
      { value: 'true', text: 'Ja' },
      { value: 'false', text: 'Nej' },
    ];
  }
  return undefined;
}

/** A field with nothing in it. */
export function emptyValue(schema: FieldSchema): Value {
  if (schema.properties) {
    return Object.fromEntries(Object.entries(schema.properties).map(([name, field]) => [name, emptyValue(field)]));
  }
  return schema.type === 'array' ? [] : '';
}

/** Whether nothing has been filled in. */
export function isEmpty(value: Value | undefined): boolean {
  if (value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Object.values(value).every(isEmpty);
}

/** What is sent for what was typed: numbers as numbers, yes and no as such, and nothing for what was left empty. */
export function dataOf(schema: FieldSchema, value: Value | undefined): unknown {
  if (schema.properties) {
    const typed = (value ?? {}) as { readonly [name: string]: Value };
    const entries = Object.entries(schema.properties).flatMap(([name, field]) => {
      const needed = schema.required?.includes(name) ?? false;
      if (isEmpty(typed[name]) && !(needed && (field.type === 'array' || field.properties))) return [];
      return [[name, dataOf(field, typed[name])]];
    });
    return Object.fromEntries(entries) as object;
  }
  if (schema.type === 'array') {
    const items = (value ?? []) as readonly Value[];
    return items.filter((item) => !isEmpty(item)).map((item) => dataOf(schema.items ?? {}, item));
  }
  return plainOf(schema, typeof value === 'string' ? value.trim() : '');
}

function plainOf({ type }: FieldSchema, text: string): unknown {
  if (type === 'boolean') return text === 'true';
  // What is no number is sent as it is, so that the answer says what is wrong with it.
  if ((type === 'integer' || type === 'number') && /^-?\d+$/.test(text)) return Number(text);
  return text;
}

/** A value with one place in it replaced. @param path `['sections', '0', 'text']` */
export function withValueAt(value: Value | undefined, path: readonly string[], replaced: Value): Value {
  const [name, ...rest] = path;
  if (name === undefined) return replaced;
  if (Array.isArray(value)) {
    return (value as readonly Value[]).map((item, at) =>
      String(at) === name ? withValueAt(item, rest, replaced) : item,
    );
  }
  const fields = (value ?? {}) as { readonly [field: string]: Value };
  return { ...fields, [name]: withValueAt(fields[name], rest, replaced) };
}
