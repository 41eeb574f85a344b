import { type Expression, type SelectQueryBuilder, type SqlBool, expressionBuilder } from 'kysely';
import type { Reader } from '#organisation/reading.js';
import { danishFold } from '../danish.js';
import type { ReadModels, Tables } from '../tables/tables.js';
import { contains } from './contains.js';
import { type Listed, type Page, limitOf, offsetOf } from './page.js';
import { readable } from './readable.js';
import { type RunSummary, SUMMARY, summaryOf } from './run-summary.js';

/** Which runs, and in what order. Without a filter: all of them. */
export interface RunFilter extends Page {
  readonly procedure?: string;
  /** Key of a state the run is in, outer ones included: `spor2.reviewing` or `spor2`. */
  readonly state?: string;
  /** `procedure/id` of the run they are about. */
  readonly subject?: string;
  /** Words that must all be in the label or id, whatever their capitals. */
  readonly text?: string;
  readonly ended?: boolean;
  /** `label` (default, Danish alphabet), last `changed` first, last `opened` first, or next `due` first. */
  readonly sort?: 'label' | 'changed' | 'opened' | 'due';
}

/**
 * Runs by filter, of those a reader may see.
 * @throws Refusal `malformed-request` for a limit or offset that cannot be used
 */
export async function listRuns(db: ReadModels, reader: Reader, filter: RunFilter): Promise<Listed<RunSummary>> {
  const limit = limitOf(filter);
  const offset = offsetOf(filter);
  const chosen = db.selectFrom('runs').where((eb) => eb.and([readable(reader), ...conditions(filter)]));
  const { total } = await chosen.select((eb) => eb.fn.countAll().as('total')).executeTakeFirstOrThrow();
  const rows = await inOrder(chosen.select(SUMMARY), filter.sort).limit(limit).offset(offset).execute();
  return { total: Number(total), items: rows.map(summaryOf) };
}

/** What a filter asks of the table of runs. */
export function conditions({ procedure, state, subject, text, ended }: RunFilter): Expression<SqlBool>[] {
  const eb = expressionBuilder<Tables, 'runs'>();
  const words = danishFold(text ?? '')
    .split(' ')
    .filter((word) => word !== '');
  return [
    ...(procedure === undefined ? [] : [eb('procedure', '=', procedure)]),
    ...(subject === undefined ? [] : [eb('subject', '=', subject)]),
    ...(ended === undefined ? [] : [eb('ended', '=', ended ? 1 : 0)]),
    ...(state === undefined
      ? []
      : [eb.or([contains(eb.ref('states'), `"${state}"`), contains(eb.ref('states'), `"${state}.`)])]),
    ...words.map((word) => contains(eb.ref('search'), word)),
  ];
}

function inOrder<O>(query: SelectQueryBuilder<Tables, 'runs', O>, sort: RunFilter['sort'] = 'label') {
  const first = {
    label: query,
    changed: query.orderBy('changedAt', 'desc'),
    opened: query.orderBy('openedAt', 'desc'),
    due: query.orderBy('nextDueAt', (by) => by.asc().nullsLast()),
  }[sort];
  return first.orderBy('sortLabel').orderBy('stream');
}
