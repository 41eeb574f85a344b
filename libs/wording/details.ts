import { isEffectiveDate, isInstant } from '#engine/calendar.js';
import type { FieldWords, Words } from './field-words.js';

/** One thing that is known, with its Danish label, ready to be shown. Exactly one of the last four is there. */
export interface Detail {
  /** Where it is from: the field's name. */
  readonly name: string;
  readonly label: string;
  /** What to read; undefined where the value has parts. Dates are left as they are stored, see `kind`. */
  readonly text?: string;
  /** How `text` is to be written: as it is, or as a moment, or as a day, month, year or interval. */
  readonly kind?: 'text' | 'moment' | 'date';
  /** A list of values without parts of their own. */
  readonly texts?: readonly { readonly text: string; readonly kind: 'text' | 'moment' | 'date' }[];
  /** What it consists of. */
  readonly parts?: readonly Detail[];
  /** A list of values that have parts. */
  readonly items?: readonly (readonly Detail[])[];
}

/** The name of what an id refers to, or undefined where it refers to nothing that has one. */
export type NameOf = (id: string) => string | undefined;

type Plain = { readonly text: string; readonly kind: 'text' | 'moment' | 'date' };

/** What an object holds, in Danish words and in its own order. What holds nothing is left out. */
export function detailsOf(value: object, words: Words, nameOf: NameOf): Detail[] {
  return entriesOf(value).flatMap(([name, inner]) => {
    const detail = isNothing(inner) ? undefined : detailOf(name, inner, words, nameOf);
    return detail === undefined ? [] : [detail];
  });
}

/** A value with its own words beside it, as `kind` with `kindTitle`, is shown once and by the words. */
function entriesOf(value: object): [string, unknown][] {
  const beside = new Map<string, unknown>(Object.entries(value));
  return [...beside]
    .filter(([name]) => !(name.endsWith('Title') && beside.has(name.slice(0, -'Title'.length))))
    .map(([name, inner]) => [name, beside.get(`${name}Title`) ?? inner]);
}

function detailOf(name: string, value: unknown, words: Words, nameOf: NameOf): Detail | undefined {
  const field = words.get(name);
  const heading = { name, label: field?.label ?? nameOf(name) ?? name };
  if (Array.isArray(value)) return listOf(heading, value, { field, words, nameOf });
  if (typeof value === 'object' && value !== null) {
    const parts = detailsOf(value, words, nameOf);
    return parts.length === 0 ? undefined : { ...heading, parts };
  }
  return { ...heading, ...plainOf(value, field, nameOf) };
}

function listOf(
  heading: Pick<Detail, 'name' | 'label'>,
  list: readonly unknown[],
  { field, words, nameOf }: { field: FieldWords | undefined; words: Words; nameOf: NameOf },
): Detail {
  if (list.every((item) => typeof item !== 'object' || item === null)) {
    return { ...heading, texts: list.map((item) => plainOf(item, field, nameOf)) };
  }
  const items = list.map((item) => detailsOf(typeof item === 'object' && item ? item : { '': item }, words, nameOf));
  return { ...heading, items };
}

function plainOf(value: unknown, field: FieldWords | undefined, nameOf: NameOf): Plain {
  const chosen = field?.choices.get(value);
  if (chosen !== undefined) return { text: chosen, kind: 'text' };
  if (typeof value === 'boolean') return { text: value ? 'Ja' : 'Nej', kind: 'text' };
  const text = String(value);
  // A year alone may just as well be a number of something.
  if (typeof value === 'string' && text.length > 4 && isEffectiveDate(text)) return { text, kind: 'date' };
  if (typeof value === 'string' && isInstant(text)) return { text, kind: 'moment' };
  return { text: nameOf(text) ?? text, kind: 'text' };
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
