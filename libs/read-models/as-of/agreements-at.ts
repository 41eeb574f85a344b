import type { AgreementWithRevisions } from '../queries/agreements-with-revisions.js';
import { Refusal } from '#engine/refusal.js';
import type { RunSummary } from '../queries/run-summary.js';
import { cutAt } from './cut.js';
import type { AsOf } from './moment.js';
import { type Past, summariesAt } from './runs-at.js';
import { type Standing, standingsAt } from './standings.js';

/** Most revisions that are folded for one answer. */
const MOST_REVISIONS = 2_000;

/** Every agreement as it stood at a moment, in the present order of names. */
export async function agreementsAt(past: Past, asOf: AsOf): Promise<RunSummary[]> {
  const standings = await standingsAt(past, await cutAt(past.db, asOf), 'agreement');
  return summariesAt(past, await byName(past, standings));
}

/**
 * The same, each with the revisions of it there were: those open first, then the last opened first.
 * @throws Refusal `malformed-request` where there are so many that they must be asked for in pages
 */
export async function agreementsWithRevisionsAt(past: Past, asOf: AsOf): Promise<AgreementWithRevisions[]> {
  const standings = await standingsAt(past, await cutAt(past.db, asOf), 'revision');
  const changed = [...standings.values()].filter(({ unchanged }) => !unchanged);
  if (changed.length > MOST_REVISIONS) {
    throw new Refusal(
      'malformed-request',
      `Der var ${standings.size} revisioner, og det er for mange i ét svar. Hent dem sidevis: /api/revision?asOf=…`,
    );
  }
  const revisions = (await summariesAt(past, [...standings.values()])).sort(openFirst);
  const bySubject = new Map<string, RunSummary[]>();
  for (const revision of revisions) {
    const subject = revision.subject ?? '';
    const others = bySubject.get(subject);
    if (others) others.push(revision);
    else bySubject.set(subject, [revision]);
  }
  const agreements = await agreementsAt(past, asOf);
  return agreements.map((agreement) => ({ agreement, revisions: bySubject.get(`agreement/${agreement.id}`) ?? [] }));
}

async function byName({ db }: Past, standings: ReadonlyMap<string, Standing>): Promise<Standing[]> {
  const runs = db.selectFrom('runs').select('stream').where('procedure', '=', 'agreement');
  const rows = await runs.orderBy('sortLabel').orderBy('stream').execute();
  return rows.flatMap(({ stream }) => standings.get(stream) ?? []);
}

function openFirst(one: RunSummary, other: RunSummary): number {
  if (one.ended !== other.ended) return one.ended ? 1 : -1;
  if (one.openedAt !== other.openedAt) return one.openedAt < other.openedAt ? 1 : -1;
  return one.id < other.id ? -1 : 1;
}
