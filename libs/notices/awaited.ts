import type { EventStore } from '#engine/event-store.js';
import { partiesOf } from '#engine/closure.js';
import { fold, refOf, streamOf } from '#engine/fold.js';
import type { ActingSeat, Ref } from '#engine/procedure.js';
import { holdsProtected } from '#engine/protected-text.js';
import type { Registry } from '#engine/registry.js';
import { decidingRun } from '#organisation/deciding-run.js';
import { type Reader, mayRead } from '#organisation/reading.js';
import { taskRows } from '#read-models/queries/worklist-for.js';
import type { ReadModels } from '#read-models/tables/tables.js';

/** Something that awaits a person. */
export interface Awaited extends Ref {
  readonly stream: string;
  /** What there is to tell of it, each by a name that is the same however often the read models are made anew. */
  readonly names: readonly string[];
  /** What is awaited, in Danish. */
  readonly what: string;
  /** The run's name. */
  readonly label: string;
  readonly dueAt?: string;
  /** Whether its deadline is so close that it is told of. */
  readonly near: boolean;
  /** Whether it is told of at once. */
  readonly urgent: boolean;
}

/** What is told of at once: somebody reads what is closed, and the other side answers for it. */
const URGENT = 'breakGlass';

const DAY = 86_400_000;

/** What awaits a person's seats on the runs they may see, the nearest deadline first. @param days how close is near */
export async function awaitedOf(
  db: ReadModels,
  reader: Reader,
  seats: readonly ActingSeat[],
  { now, days }: { readonly now: string; readonly days: number },
): Promise<Awaited[]> {
  if (seats.length === 0) return [];
  const rows = await taskRows(db, reader, seats)
    .select(['worklist.stream', 'worklist.task', 'worklist.since', 'worklist.commandTitle', 'worklist.label'])
    .select(['worklist.dueAt', 'runs.nextDueAt'])
    .orderBy('worklist.stream')
    .orderBy('worklist.line')
    .execute();
  const until = new Date(Date.parse(now) + days * DAY).toISOString();
  const found = new Map<string, Awaited>();
  for (const { stream, task, since, commandTitle: what, label, dueAt: own, nextDueAt } of rows) {
    const dueAt = own ?? nextDueAt ?? undefined;
    const near = dueAt !== undefined && now < dueAt && dueAt <= until;
    const names = [`task/${stream}/${task}/${since}`, ...(near ? [`deadline/${stream}/${task}/${dueAt}`] : [])];
    const ref = refOf(stream);
    const urgent = ref.procedure === URGENT;
    found.set(names[0]!, { ...ref, stream, names, what, label, near, urgent, ...(dueAt && { dueAt }) });
  }
  const due = ({ dueAt }: Awaited): string => dueAt ?? '9999';
  return [...found.values()].sort((one, other) => due(one).localeCompare(due(other)));
}

/** What of something awaited may be written in a mail to a person: all of it, that there is something, or nothing. */
export type Writable = 'all' | 'something' | 'nothing';

/**
 * Judges it by the log as it is now: the read models may be behind what was closed a moment ago. Mail lies open on its
 * way, so of what is closed it only says that there is something.
 */
export async function writable(
  { store, registry }: { readonly store: EventStore; readonly registry: Registry },
  reader: Reader,
  { stream, label }: Pick<Awaited, 'stream' | 'label'>,
): Promise<Writable> {
  const asked = fold(await store.readStream(stream), registry);
  if (asked === undefined) return 'nothing';
  const { run, level } = await decidingRun({ store, registry }, asked);
  const decides = streamOf(run);
  const { procedure } = registry.version(run.definition);
  const parties = level === 'closed' ? partiesOf(procedure, run, await store.readStream(decides)) : new Set<string>();
  if (!mayRead(reader, { level, stream: decides, parties }).may) return 'nothing';
  return level === 'closed' || holdsProtected(label) ? 'something' : 'all';
}
