import { isEffectiveDate, isInstant } from '#engine/calendar.js';
import type { Ref } from '#engine/procedure.js';
import type { Words } from './field-words.js';

/** One thing that is known, with its Danish label, ready to be shown. Exactly one of the last four is there. */
export interface Detail {
  /** Where it is from: the field's name. */
  readonly name: string;
  readonly label: string;
  /** What to read; undefined where the value has parts. Dates are left as they are stored, see `kind`. */
  readonly text?: string;
  /** How `text` is to be written: as it is, or as a moment, or as a day, month, year or interval. */
  readonly kind?: 'text' | 'moment' | 'date';
  /** The run that `text` is the name of. */
  readonly run?: Ref;
  /** A list of values without parts of their own. */
  readonly texts?: readonly Plain[];
  /** What it consists of. */
  readonly parts?: readonly Detail[];
  /** A list of values that have parts. */
  readonly items?: readonly (readonly Detail[])[];
}

/** Where a value stands: the field, what stands beside it, and the field that it all is the value of. */
export interface Place {
  readonly field: string;
  readonly beside: object;
  readonly within?: string;
}

/** What an id refers to: its name, and the run it is, if it is one. */
export interface Referred {
  readonly name: string;
  readonly run?: Ref;
}

/** What an id refers to where it stands, or undefined where it refers to nothing that has a name. */
export type NameOf = (id: string, place?: Place) => Referred | undefined;

interface Plain {
  readonly text: string;
  readonly kind: 'text' | 'moment' | 'date';
  readonly run?: Ref;
}

interface Known {
  readonly words: Words;
  readonly nameOf: NameOf;
}

/** What an object holds, in Danish words and in its own order. What holds nothing is left out. */
export function detailsOf(value: object, words: Words, nameOf: NameOf): Detail[] {
  return within(value, undefined, { words, nameOf });
}

function within(value: object, field: string | undefined, known: Known): Detail[] {
  return entriesOf(value).flatMap(([name, inner]) => {
    const place = { field: name, beside: value, ...(field !== undefined && { within: field }) };
    const detail = isNothing(inner) ? undefined : detailOf(inner, place, known);
    return detail === undefined ? [] : [detail];
  });
}

/**
 * A value with its own words beside it, as `kind` with `kindTitle` or `id` with `name`, is shown once and by the words.
 */
function entriesOf(value: object): [string, unknown][] {
  const beside = new Map<string, unknown>(Object.entries(value));
  return [...beside]
    .filter(([name]) => !(name.endsWith('Title') && beside.has(name.slice(0, -'Title'.length))))
    .filter(([name]) => !(name === 'id' && beside.has('name')))
    .map(([name, inner]) => [name, beside.get(`${name}Title`) ?? inner]);
}

function detailOf(value: unknown, place: Place, known: Known): Detail | undefined {
  const { field: name } = place;
  const heading = { name, label: known.words.get(name)?.label ?? known.nameOf(name)?.name ?? name };
  if (Array.isArray(value)) return listOf(heading, value, place, known);
  if (typeof value === 'object' && value !== null) {
    const parts = within(value, name, known);
    return parts.length === 0 ? undefined : { ...heading, parts };
  }
  return { ...heading, ...plainOf(value, place, known) };
}

function listOf(heading: Pick<Detail, 'name' | 'label'>, list: readonly unknown[], place: Place, known: Known): Detail {
  if (list.every((item) => typeof item !== 'object' || item === null)) {
    return { ...heading, texts: list.map((item) => plainOf(item, place, known)) };
  }
  const items = list.map((item) => within(typeof item === 'object' && item ? item : { '': item }, place.field, known));
  return { ...heading, items };
}

function plainOf(value: unknown, place: Place, { words, nameOf }: Known): Plain {
  const chosen = words.get(place.field)?.choices.get(value);
  if (chosen !== undefined) return { text: chosen, kind: 'text' };
  if (typeof value === 'boolean') return { text: value ? 'Ja' : 'Nej', kind: 'text' };
  const text = String(value);
  const kind = typeof value === 'string' ? kindOf(text) : 'text';
  if (kind !== 'text') return { text, kind };
  const { name, run } = nameOf(text, place) ?? {};
  return { text: name ?? text, kind, ...(run && { run }) };
}

function kindOf(text: string): Plain['kind'] {
  // A year alone may just as well be a number of something.
  if (text.length > 4 && isEffectiveDate(text)) return 'date';
  return isInstant(text) ? 'moment' : 'text';
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
