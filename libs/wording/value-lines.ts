import { isEffectiveDate, isInstant } from '#engine/calendar.js';
import { effective, moment } from './dates.js';
import type { FieldWords, Words } from '#wording/field-words.js';

const WIDTH = 80;

/** The fields of an object for reading, a line or more each, with what lies inside a field indented below it. */
export function valueLines(value: object, words: Words): string[] {
  return entriesOf(value).flatMap(([name, inner]) => fieldLines(words.get(name), name, inner, words));
}

/** A value with its own words beside it, as `kind` with `kindTitle`, is shown once and by the words. */
function entriesOf(value: object): [string, unknown][] {
  const beside = new Map(Object.entries(value).map(([name, inner]) => [name, inner as unknown]));
  return [...beside]
    .filter(([name]) => !(name.endsWith('Title') && beside.has(name.slice(0, -'Title'.length))))
    .map(([name, inner]) => [name, beside.get(`${name}Title`) ?? inner]);
}

function fieldLines(field: FieldWords | undefined, name: string, value: unknown, words: Words): string[] {
  const label = field?.label ?? name;
  const plain = plainText(value, field);
  const heading = label.endsWith('?') ? label : `${label}:`;
  if (plain === undefined) return [heading, ...indented(innerLines(value as object, words))];
  return [
    first(heading, plain),
    ...plain
      .split('\n')
      .slice(1)
      .map((line) => `  ${line}`),
  ];
}

function innerLines(value: object, words: Words): string[] {
  if (!Array.isArray(value)) return valueLines(value, words);
  return value.flatMap((item: unknown) => {
    const plain = plainText(item);
    const lines = plain === undefined ? innerLines(item as object, words) : [plain];
    return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
  });
}

/** A value that fits on the line of its label; undefined for what does not. */
function plainText(value: unknown, field?: FieldWords): string | undefined {
  const chosen = field?.choices.get(value);
  if (chosen !== undefined) return chosen;
  switch (typeof value) {
    case 'string':
      return stringText(value);
    case 'boolean':
      return value ? 'ja' : 'nej';
    case 'object':
      if (value === null) return 'intet';
      if (Object.keys(value).length === 0) return 'ingen';
      return Array.isArray(value) ? listText(value, field) : undefined;
    default:
      return String(value);
  }
}

function stringText(text: string): string {
  if (text === '') return 'intet';
  if (isEffectiveDate(text)) return effective(text);
  return isInstant(text) ? moment(text) : text;
}

function listText(list: readonly unknown[], field?: FieldWords): string | undefined {
  const items = list.map((item) => (Array.isArray(item) ? undefined : plainText(item, field)));
  if (items.includes(undefined)) return undefined;
  const text = items.join(items.some((item) => item?.includes(',')) ? '; ' : ', ');
  return text.length <= WIDTH ? text : undefined;
}

function first(heading: string, text: string): string {
  return `${heading} ${text.split('\n', 1)[0]}`;
}

/** Lines moved in under what they belong to. */
export function indented(lines: readonly string[], by = 2): string[] {
  return lines.map((line) => `${' '.repeat(by)}${line}`);
}
