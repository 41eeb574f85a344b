import { danishDay } from '#engine/calendar.js';
import type { AdoptionAnswer } from '#service/adoption.js';
import type { Changes } from '#service/changes.js';
import type { Listed } from '#read-models/queries/page.js';
import type { RunSummary } from '#read-models/queries/run-summary.js';
import type { OwnTask } from '#read-models/queries/own-proposals.js';
import { deadline, effective, moment } from '#wording/dates.js';
import { counted, whole } from '#wording/numbers.js';

/** Runs in a list, and which moment it is of. */
export function runsText(title: string, { total, items }: Listed<RunSummary>, asOf?: string): string {
  const lines = items.map(
    ({ id, label, title: state, openedAt, changedAt }) =>
      `  ${label} (${id}, oprettet ${effective(danishDay(openedAt))}): ${state}, senest ${moment(changedAt)}`,
  );
  return [...(asOf ? [asOf] : []), `${title}: ${shown(items.length, total)}`, ...lines].join('\n');
}

/** What was awaited, of whom. */
export function worklistText(
  { total, items, ...more }: Listed<OwnTask> & { readonly text?: string },
  asOf?: string,
): string {
  const lines = items.map(({ label, procedure, id, commandTitle, dueAt, notYours, ...seat }) => {
    const who = [seat.function, seat.body, seat.side, seat.seat].filter(Boolean).join(', ') || 'ingen post';
    return `  ${commandTitle}: ${label} (${procedure} ${id})\n    ${who}${dueAt ? `; frist: ${deadline(dueAt)}` : ''}${notYours ? `\n    Ikke af dig: ${notYours}` : ''}`;
  });
  const { text } = more;
  return [...(asOf ? [asOf] : []), `Venter: ${shown(items.length, total)}`, ...lines, ...(text ? [text] : [])].join(
    '\n',
  );
}

interface LedgerView {
  readonly ledgers: readonly {
    readonly number: number;
    readonly groups: readonly { readonly title: string; readonly text: string }[];
  }[];
  readonly counts: readonly { readonly number: number; readonly text: string }[];
}

/** Who had adopted an agreement, version by version. */
export function adoptionText({ label, agreement, adoption }: AdoptionAnswer, asOf?: string): string {
  const { ledgers, counts } = adoption as LedgerView;
  const lines = [
    ...ledgers.flatMap(({ number, groups }) => [
      `  Version ${number}`,
      ...groups.map(({ title, text }) => `    ${title}: ${text}`),
    ]),
    ...counts.map(({ number, text }) => `  Version ${number}: ${text}`),
  ];
  const none = lines.length === 0 ? ['  Ingen er spurgt, og intet antal er noteret.'] : [];
  return [...(asOf ? [asOf] : []), `${label} (${agreement}), vedtagelse:`, ...lines, ...none].join('\n');
}

/** What is different between two moments. */
export function changesText({ basis, from, to, knownAt, total, items, agreements, organisation }: Changes): string {
  const title =
    basis === 'recorded'
      ? `Registreret efter ${moment(from)} og til og med ${moment(to)}`
      : `Forskellen på, hvad der gjaldt den ${effective(from)} og den ${effective(to)}, efter hvad der var registreret ${moment(knownAt!)}`;
  const block = (name: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [name, ...lines.map((line) => `  ${line}`)];
  return [
    title,
    ...block(
      `Forløb: ${shown(items.length, total)}`,
      items.map(({ text }) => text),
    ),
    ...block(
      'Aftaler',
      agreements.map(({ text }) => text),
    ),
    ...block(
      'Organer og poster',
      organisation.map(({ text }) => text),
    ),
    ...(total + agreements.length + organisation.length === 0 ? ['Intet er forskelligt.'] : []),
  ].join('\n');
}

function shown(items: number, total: number): string {
  const all = counted(total, 'i alt', 'i alt');
  return items === total ? all : `${whole(items)} vist af ${all}`;
}
