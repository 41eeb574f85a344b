import fc from 'fast-check';
import { HASH } from '#engine/fields.js';
import type { JsonSchema } from '#engine/schema.js';

/** Makes values for one field, instead of what its schema allows. */
export type Hint = fc.Arbitrary<unknown>;

/** Hints by the name of the field, wherever in the input it stands. */
export type Hints = { readonly [field: string]: Hint };

interface FieldSchema extends JsonSchema {
  readonly type?: 'string' | 'integer' | 'boolean' | 'array' | 'object';
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: FieldSchema;
  readonly properties?: { readonly [field: string]: FieldSchema };
  readonly required?: readonly string[];
}

const WORDS = ['Aftalen', 'præciseres', 'på', 'området', 'efter', 'drøftelse', 'i', 'kredsen', '»æøå«', '🏥'];

/** Any input that a schema allows; fields with a hint get what the hint makes. */
export function inputFor(schema: JsonSchema, hints: Hints): fc.Arbitrary<object> {
  const { properties = {}, required = [] } = schema as FieldSchema;
  const fields = Object.entries(properties).map(([field, own]) => [field, hints[field] ?? valueFor(own, hints)]);
  return fc.record(Object.fromEntries(fields) as { [field: string]: Hint }, { requiredKeys: [...required] });
}

/** An input with something wrong: a field too many, one too few, or one of another type. */
export function spoiled(input: object): fc.Arbitrary<object> {
  const field = fc.constantFrom(...Object.keys(input), 'ukendt');
  const wrong = fc.constantFrom<unknown>(null, [[]], { ukendt: 1 }, '\ud800', Number.MAX_SAFE_INTEGER);
  return fc.oneof(
    fc.constant({ ...input, ukendt: true }),
    fc.tuple(field, wrong).map(([name, value]) => ({ ...input, [name]: value })),
  );
}

function valueFor(schema: FieldSchema, hints: Hints): Hint {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 99 });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return listOf(schema, hints);
    case 'object':
      return inputFor(schema, hints);
    case 'string':
      return wordsFor(schema);
    default:
      throw new Error(`No values are known for ${JSON.stringify(schema)}`);
  }
}

function wordsFor({ format, pattern, minLength, maxLength = 500 }: FieldSchema): fc.Arbitrary<string> {
  if (format === 'date') return dayBetween('2024-01-01', '2026-12-31');
  if (pattern === HASH.source) return fc.constantFrom('a'.repeat(64), 'b'.repeat(64));
  if (pattern?.startsWith('^[a-z0-9]')) return fc.constantFrom('p-anne', 'p-jens', 'odense', 'vejle', 'a', 'x-9');
  // Without a length it is when something happened: a day, a month or a year.
  if (minLength === undefined) return fc.constantFrom('2023', '2024-05', '2024-05-17');
  return text(minLength, maxLength);
}

function listOf({ items, minItems = 0, uniqueItems }: FieldSchema, hints: Hints): Hint {
  const length = { minLength: minItems, maxLength: minItems + 2 };
  const item = valueFor(items!, hints);
  return uniqueItems ? fc.uniqueArray(item, length) : fc.array(item, length);
}

function text(minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
    .map((words) => words.join(' '))
    .map((words) => [...words].slice(0, maxLength))
    .map((characters) => characters.join('') + '.'.repeat(Math.max(0, minLength - characters.length)));
}

/** A day between two days, both included. */
export function dayBetween(from: string, to: string): fc.Arbitrary<string> {
  const [first, last] = [from, to].map((day) => Date.parse(`${day}T00:00:00.000Z`) / 86_400_000) as [number, number];
  return fc.integer({ min: first, max: last }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
}
