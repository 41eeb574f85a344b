import type { Reader } from '#organisation/reading.js';
import { readable } from './readable.js';
import type { ReadModels } from '../tables/tables.js';
import { type AgreementWithRevisions, agreementsWithRevisions } from './agreements-with-revisions.js';
import type { RunSummary } from './run-summary.js';
import type { Task } from './worklist-for.js';

/** A revision with all that somebody is awaited to do, in itself or in a run about it. */
export interface RunningRevision extends RunSummary {
  readonly awaiting: readonly Task[];
}

/** An agreement as those who look after it list it. */
export interface PortfolioEntry {
  readonly agreement: RunSummary;
  /** The body that looks after it; null where nobody is registered. */
  readonly tovholderfunktion: string | null;
  /** The version in force; null before the first. */
  readonly version: { readonly number: number; readonly name: string; readonly takenIntoUseOn?: string } | null;
  /** The day it is planned to be looked at again; null where none is set. */
  readonly nextReview: string | null;
  /** Those still open first, then the last opened first. */
  readonly revisions: readonly RunningRevision[];
}

/** What is read here of an agreement's context. */
interface Known {
  readonly tovholderfunktion?: string;
  readonly nextReview?: string;
  readonly versions: readonly NonNullable<PortfolioEntry['version']>[];
}

/**
 * Every agreement a reader may see in Danish alphabetical order, with its version, its revisions and whom they wait
 * for.
 */
export async function portfolio(db: ReadModels, reader: Reader): Promise<readonly PortfolioEntry[]> {
  const contexts = await db.selectFrom('runs').select(['id', 'context']).where('procedure', '=', 'agreement').execute();
  const known = new Map(contexts.map(({ id, context }) => [id, JSON.parse(context) as Known]));
  const awaiting = await tasksByRevision(db, reader);
  return (await agreementsWithRevisions(db, reader)).map(({ agreement, revisions }: AgreementWithRevisions) => {
    const { tovholderfunktion, nextReview, versions = [] } = known.get(agreement.id) ?? { versions: [] };
    const latest = versions.at(-1);
    return {
      agreement,
      tovholderfunktion: tovholderfunktion ?? null,
      version: latest
        ? {
            number: latest.number,
            name: latest.name,
            ...(latest.takenIntoUseOn && { takenIntoUseOn: latest.takenIntoUseOn }),
          }
        : null,
      nextReview: nextReview ?? null,
      revisions: revisions.map((one) => ({ ...one, awaiting: awaiting.get(one.id) ?? [] })),
    };
  });
}

/**
 * What is awaited in each revision, and in the runs that are about it: by the revision's id, those due first at the
 * top.
 */
async function tasksByRevision(db: ReadModels, reader: Reader): Promise<ReadonlyMap<string, readonly Task[]>> {
  const rows = await db
    .selectFrom('worklist')
    .innerJoin('runs', 'runs.stream', 'worklist.stream')
    .select([
      'worklist.procedure',
      'worklist.id',
      'worklist.label',
      'stateTitle',
      'command',
      'commandTitle',
      'function',
      'body',
      'side',
      'seat',
      'dueAt',
      'since',
      'runs.subject',
      'runs.level',
    ])
    .where(readable(reader))
    .where((eb) => eb.or([eb('runs.procedure', '=', 'revision'), eb('runs.subject', 'like', 'revision/%')]))
    .orderBy('dueAt', (by) => by.asc().nullsLast())
    .orderBy('worklist.sortLabel')
    .orderBy('line')
    .execute();
  const found = new Map<string, Task[]>();
  for (const { subject, ...task } of rows) {
    const revision = task.procedure === 'revision' ? task.id : subject!.slice('revision/'.length);
    found.set(revision, [...(found.get(revision) ?? []), task]);
  }
  return found;
}
