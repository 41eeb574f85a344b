import { Refusal } from '#engine/refusal.js';
import type { StateValue } from '#engine/event.js';
import type { Registry } from '#engine/registry.js';
import { conditions } from '../queries/list-runs.js';
import type { RunFilter } from '../queries/list-runs.js';
import { type Listed, limitOf, offsetOf } from '../queries/page.js';
import type { RunSummary } from '../queries/run-summary.js';
import type { ReadModels } from '../tables/tables.js';
import { cutAt } from './cut.js';
import type { AsOf } from './moment.js';
import { type Past, summariesAt } from './runs-at.js';
import { type Admits, type Standing, standingsAt, standingsIn } from './standings.js';

/** Which runs of a procedure, and in what order. */
export interface RunFilterAt extends Omit<RunFilter, 'procedure'> {
  readonly procedure: string;
}

/**
 * Runs as they stood at a moment. State, `ended` and what is shown are of that moment. Names are searched and ordered
 * as they are now: those of all runs then would take folding all of them.
 * @throws Refusal `malformed-request` for a limit or offset that cannot be used, and for the order by deadline
 */
export async function listRunsAt(past: Past, filter: RunFilterAt, asOf: AsOf): Promise<Listed<RunSummary>> {
  const limit = limitOf(filter);
  const offset = offsetOf(filter);
  if (filter.sort === 'due') {
    throw new Refusal(
      'malformed-request',
      'Et tidligere tidspunkt kan ikke ordnes efter frist. Vælg sort=label eller sort=changed.',
    );
  }
  const { db, registry } = past;
  const cut = await cutAt(db, asOf);
  const admits = admitting(registry, filter);
  const standings = await (admits
    ? standingsIn(past, cut, admits, filter.procedure)
    : standingsAt(past, cut, filter.procedure));
  const found = await inOrder(db, filter, standings);
  return { total: found.length, items: await summariesAt(past, found.slice(offset, offset + limit)) };
}

/** A test of states that a filter asks for; undefined where it asks for none. */
function admitting(registry: Registry, { state, ended }: RunFilterAt): Admits | undefined {
  if (state === undefined && ended === undefined) return undefined;
  return (definition, to) => {
    const { chart } = registry.version(definition);
    const value = JSON.parse(to) as StateValue;
    if (ended !== undefined && chart.ended(value) !== ended) return false;
    return state === undefined || chart.keys(value).some((key) => key === state || key.startsWith(`${state}.`));
  };
}

async function inOrder(
  db: ReadModels,
  { procedure, subject, text, sort }: RunFilterAt,
  standings: ReadonlyMap<string, Standing>,
): Promise<Standing[]> {
  const narrowed = { procedure, ...(subject !== undefined && { subject }), ...(text !== undefined && { text }) };
  const rows = await db
    .selectFrom('runs')
    .select('stream')
    .where((eb) => eb.and(conditions(narrowed)))
    .$if(sort === 'opened', (query) => query.orderBy('openedAt', 'desc'))
    .orderBy('sortLabel')
    .orderBy('stream')
    .execute();
  const found = rows.flatMap(({ stream }) => standings.get(stream) ?? []);
  return sort === 'changed' ? found.sort((one, other) => other.number - one.number) : found;
}
