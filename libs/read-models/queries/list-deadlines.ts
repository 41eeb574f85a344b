import type { Instant } from '#engine/fact.js';
import type { Ref } from '#engine/procedure.js';
import type { Reader } from '#organisation/reading.js';
import type { Registry } from '#engine/registry.js';
import { type Waiting, keyOf } from '../clock/waiting.js';
import type { ReadModels } from '../tables/tables.js';
import { type Deadline, armedDeadlines } from './armed-deadlines.js';
import { type Listed, type Page, limitOf, offsetOf } from './page.js';

/** A deadline in words. */
export interface DeadlineSummary extends Ref {
  readonly label: string;
  /** Who may read the run. */
  readonly level: string;
  readonly timer: string;
  /** Danish. */
  readonly title: string;
  readonly command: string;
  readonly dueAt: Instant;
  /** It has passed without having had its effect. */
  readonly overdue: boolean;
  /** Danish: why it has not; null while the clock has not been refused. */
  readonly waiting: string | null;
}

export interface DeadlineFilter extends Page {
  /** Only those due before this instant. */
  readonly before?: Instant;
  /** The time now, by which a deadline is overdue. */
  readonly now: Instant;
  /** What the clock could not fire. */
  readonly waiting: readonly Pick<Waiting, 'stream' | 'timer' | 'dueAt' | 'reason'>[];
}

/**
 * Deadlines over all runs that a reader may see, those due first at the top. Reads the runs that have one, whatever the
 * page.
 * @throws Refusal `malformed-request` for a limit or offset that cannot be used
 */
export async function listDeadlines(
  db: ReadModels,
  registry: Registry,
  reader: Reader,
  filter: DeadlineFilter,
): Promise<Listed<DeadlineSummary>> {
  const { before, now, waiting } = filter;
  const [limit, offset] = [limitOf(filter), offsetOf(filter)];
  const reasons = new Map(waiting.map((one) => [keyOf(one), one.reason]));
  const all = (await armedDeadlines(db, reader, before)).filter(({ dueAt }) => before === undefined || dueAt < before);
  const items = all
    .slice(offset, offset + limit)
    .map((deadline) => summaryOf(deadline, registry, now, reasons.get(keyOf(deadline))));
  return { total: all.length, items };
}

function summaryOf(deadline: Deadline, registry: Registry, now: Instant, reason: string | undefined): DeadlineSummary {
  const { procedure, id, definition, label, level, timer, command, dueAt } = deadline;
  const { title } = registry.version(definition).procedure.timers[timer] ?? { title: timer };
  return { procedure, id, label, level, timer, title, command, dueAt, overdue: dueAt <= now, waiting: reason ?? null };
}
