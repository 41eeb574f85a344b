import type { Detail, Run } from '../../../api/types.js';
import { deadline } from '../../../words/dates.js';
import { detailText } from '../../../words/detail-text.js';

/** Something that is not the same in both. */
export interface Difference {
  readonly name: string;
  readonly label: string;
  /** In words; empty where there was nothing. */
  readonly before: string;
  readonly after: string;
}

/** What is different between a run at two moments, and how much is the same. */
export function differences(one: Run, other: Run): { readonly changed: readonly Difference[]; readonly same: number } {
  const [before, after] = [wordsOf(one), wordsOf(other)];
  const labels = new Map([...before, ...after].map(([name, { label }]) => [name, label]));
  const all = [...labels].map(([name, label]) => ({
    name,
    label,
    before: before.get(name)?.text ?? '',
    after: after.get(name)?.text ?? '',
  }));
  const changed = all.filter((row) => row.before !== row.after);
  return { changed: changed.map(withoutCommon), same: all.length - changed.length };
}

/** Of lists that have lines in common, only the others are told. */
function withoutCommon(row: Difference): Difference {
  const [before, after] = [row.before.split('\n'), row.after.split('\n')];
  if (!before.some((line) => after.includes(line))) return row;
  const others = (lines: readonly string[], than: readonly string[]): string =>
    lines.filter((line) => !than.includes(line)).join('\n') || 'Kun det, der er fælles for de to skridt';
  return { ...row, before: others(before, after), after: others(after, before) };
}

interface Word {
  readonly label: string;
  readonly text: string;
}

type Words = ReadonlyMap<string, Word>;

function wordsOf({ state, deadlines, next, details }: Run): Words {
  const waits = next.map(({ title, who }) => `${title}: ${who.join(', ')}`);
  const due = deadlines.map(({ title, dueAt }) => `${title}: ${deadline(dueAt)}`);
  return new Map<string, Word>([
    [' state', { label: 'Tilstand', text: state.title }],
    [' next', { label: 'Hvem der ventes på', text: waits.join('\n') }],
    [' due', { label: 'Frister, der løber', text: due.join('\n') }],
    ...details.flatMap((detail) => rowsOf(detail)),
  ]);
}

/** A detail by the parts it is made of, so that only those that changed are shown. */
function rowsOf(detail: Detail, before: Pick<Detail, 'name' | 'label'> = { name: '', label: '' }): [string, Word][] {
  const name = before.name + detail.name;
  const label = before.label + detail.label;
  if (!detail.parts) return [[name, { label, text: textOf(detail) }]];
  return detail.parts.flatMap((part) => rowsOf(part, { name: `${name}.`, label: `${label}: ` }));
}

/** A detail as lines of text. */
function textOf({ text, kind, texts, parts, items }: Detail): string {
  if (parts) return parts.map((part) => `${part.label}: ${textOf(part)}`).join('\n');
  if (items) return items.map(itemText).join('\n');
  if (texts) return texts.map((one) => detailText(one.text, one.kind)).join(', ');
  return detailText(text ?? '', kind);
}

/** An item on one line, so that two moments can be compared item by item. */
function itemText(item: readonly Detail[]): string {
  return item.map((one) => `${one.label}: ${textOf(one).replaceAll('\n', ', ')}`).join('; ');
}
