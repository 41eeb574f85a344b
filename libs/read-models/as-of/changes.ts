import { Refusal } from '#engine/refusal.js';
import type { RunSummary } from '../queries/run-summary.js';
import { type Listed, type Page, limitOf, offsetOf } from '../queries/page.js';
import { cutAt } from './cut.js';
import type { AsOf } from './moment.js';
import { type Past, summariesAt } from './runs-at.js';
import { type Standing, standingsAtBoth } from './standings.js';

/** What became of a run: `noted` where something happened to it and it stayed where it was. */
export type ChangeKind = 'begun' | 'ended' | 'moved' | 'noted';

/** What happened to one run between two moments. */
export interface RunChange {
  readonly kind: ChangeKind;
  readonly procedure: string;
  readonly id: string;
  readonly label: string;
  /** Danish, one sentence. */
  readonly text: string;
  /** Null where it had not begun. */
  readonly before: RunSummary | null;
  readonly after: RunSummary;
}

/** Which runs, and which part of them. */
export interface ChangeFilter extends Page {
  readonly procedure?: string | undefined;
}

/**
 * Every run that something happened to between two moments of one basis, in the order in which the last of it was
 * recorded. Who has the list of the first moment and takes each `after` has the list of the second.
 * @throws Refusal `malformed-request` where the second moment comes before the first, and for a page that cannot be
 * used
 */
export async function changesBetween(
  past: Past,
  from: AsOf,
  to: AsOf,
  { procedure, ...page }: ChangeFilter = {},
): Promise<Listed<RunChange>> {
  const limit = limitOf(page);
  const offset = offsetOf(page);
  refuseBackwards(from, to);
  const [first, second] = [await cutAt(past.db, from), await cutAt(past.db, to)];
  const { before, after } = await standingsAtBoth(past, first, second, procedure);
  const changed = [...after.values()]
    .filter(({ stream, number }) => before.get(stream)?.number !== number)
    .sort((one, other) => one.number - other.number);
  const shown = changed.slice(offset, offset + limit);
  return { total: changed.length, items: await told(past, before, shown) };
}

/** @throws Refusal `malformed-request` */
export function refuseBackwards(from: AsOf, to: AsOf): void {
  const [first, second] = [timeOf(from), timeOf(to)];
  if (first <= second) return;
  throw new Refusal('malformed-request', `from (${first}) ligger efter to (${second}). Byt dem om.`);
}

function timeOf(asOf: AsOf): string {
  return asOf.basis === 'recorded' ? asOf.at : asOf.on;
}

async function told(
  past: Past,
  before: ReadonlyMap<string, Standing>,
  shown: readonly Standing[],
): Promise<RunChange[]> {
  const earlier = shown.flatMap(({ stream }) => before.get(stream) ?? []);
  const earlierSummaries = await summariesAt(past, earlier);
  const summaryBefore = new Map(earlier.map(({ stream }, index) => [stream, earlierSummaries[index]!]));
  const summaries = await summariesAt(past, shown);
  return summaries.map((after, index) => changeOf(past, summaryBefore.get(shown[index]!.stream) ?? null, after));
}

function changeOf({ registry }: Past, before: RunSummary | null, after: RunSummary): RunChange {
  const { procedure, id, label } = after;
  const kind = kindOf(before, after);
  const what = `${registry.version(after.definition).procedure.title} »${label}«`;
  return { kind, procedure, id, label, text: `${what} ${sentence(kind, before, after)}`, before, after };
}

function kindOf(before: RunSummary | null, after: RunSummary): ChangeKind {
  if (before === null) return 'begun';
  if (after.ended && !before.ended) return 'ended';
  const same = before.definition === after.definition && before.states.join() === after.states.join();
  return same ? 'noted' : 'moved';
}

function sentence(kind: ChangeKind, before: RunSummary | null, after: RunSummary): string {
  const events = after.revision - (before?.revision ?? -1);
  switch (kind) {
    case 'begun':
      return after.ended ? `er begyndt og afsluttet: ${after.title}.` : `er begyndt og står i: ${after.title}.`;
    case 'ended':
      return `er afsluttet: fra ${before!.title} til ${after.title}.`;
    case 'moved':
      return before!.definition === after.definition
        ? `er gået fra ${before!.title} til ${after.title}.`
        : `er gået fra ${before!.title} (${before!.definition}) til ${after.title} (${after.definition}).`;
    case 'noted':
      return `står stadig i: ${after.title}; ${events === 1 ? '1 hændelse er noteret' : `${events} hændelser er noteret`}.`;
  }
}
