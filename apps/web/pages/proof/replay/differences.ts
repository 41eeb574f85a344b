import type { Detail, Run } from '../../../api/types.js';
import { deadline, effective, moment } from '../../../words/dates.js';

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
  return { changed, same: all.length - changed.length };
}

type Words = ReadonlyMap<string, { readonly label: string; readonly text: string }>;

function wordsOf({ state, deadlines, next, details }: Run): Words {
  const waits = next.map(({ title, who }) => `${title}: ${who.join(', ')}`);
  const due = deadlines.map(({ title, dueAt }) => `${title}: ${deadline(dueAt)}`);
  return new Map([
    [' state', { label: 'Tilstand', text: state.title }],
    [' next', { label: 'Hvem der ventes på', text: waits.join('\n') }],
    [' due', { label: 'Frister, der løber', text: due.join('\n') }],
    ...details.map((detail) => [detail.name, { label: detail.label, text: textOf(detail) }] as const),
  ]);
}

/** A detail as lines of text. */
function textOf({ text, kind, texts, parts, items }: Detail): string {
  if (parts) return parts.map((part) => `${part.label}: ${textOf(part)}`).join('\n');
  if (items)
    return items
      .map((item, at) => `${at + 1}. ${item.map((one) => `${one.label}: ${textOf(one)}`).join(', ')}`)
      .join('\n');
  if (texts) return texts.map((one) => written(one.text, one.kind)).join(', ');
  return written(text ?? '', kind);
}

function written(text: string, kind: Detail['kind']): string {
  if (kind === 'moment') return moment(text);
  return kind === 'date' ? effective(text) : text;
}
