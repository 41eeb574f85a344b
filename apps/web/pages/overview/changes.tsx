import { useQuery } from '@tanstack/react-query';
import { auditQuery } from '../../api/queries.js';
import type { AuditEntry } from '../../api/types.js';
import { Link, runHref } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Named } from '../../parts/person-name.js';
import { Section } from '../../parts/section.js';
import { begunSmall, counted, listed } from '../../words/danish.js';
import { moment } from '../../words/dates.js';
import { DiscussedRun } from './discussed-run.js';
import { type Mark, useLastVisit, useNoteVisit } from './since-last.js';

const MOST_RUNS = 8;
const MOST_EVENTS = 200;
/** That somebody is in the register of persons is no news to those who take part in a case. */
const REGISTER = 'person';

/** What has happened since one was last here, run by run. The newest is at the top. */
export function Changes({ person }: { readonly person: string }) {
  const since = useLastVisit(person);
  const trail = useQuery(auditQuery({ ...(since && { from: since.recordedAt }), limit: MOST_EVENTS }));
  useNoteVisit(person, since, trail.data?.items[0]);
  return (
    <Section title={since ? 'Sket siden sidst' : 'Senest sket'}>
      {since && <p className="quiet small">Siden {moment(since.recordedAt)}</p>}
      <Loaded query={trail} what="Henter det nye">
        {({ items }) => <Changed runs={byRun(items.filter((entry) => isNews(entry, since)))} />}
      </Loaded>
    </Section>
  );
}

function Changed({ runs }: { readonly runs: readonly (readonly AuditEntry[])[] }) {
  if (runs.length === 0) return <p className="empty">Der er ikke sket noget nyt.</p>;
  return (
    <>
      <ul className="unstyled-list no-max-width tasks">
        {runs.slice(0, MOST_RUNS).map((entries) => (
          <li key={entries[0]!.stream}>
            <ChangedRun entries={entries} newest={entries[0]!} />
          </li>
        ))}
      </ul>
      {runs.length > MOST_RUNS && (
        <p className="quiet small">Og i {counted(runs.length - MOST_RUNS, 'forløb', 'forløb')} mere.</p>
      )}
    </>
  );
}

function ChangedRun({ entries, newest }: { readonly entries: readonly AuditEntry[]; readonly newest: AuditEntry }) {
  const { procedure, id, label, toTitle, recordedAt } = newest;
  const titles = [...new Set(entries.map(({ title }) => title))];
  return (
    <>
      <p className="task-title">
        {procedure === 'discussion' ? (
          <DiscussedRun id={id} />
        ) : (
          <Link href={runHref(procedure, id)}>
            <Named text={label ?? id} />
          </Link>
        )}
      </p>
      <p>
        {listed(titles.slice(0, 3).map((title, at) => (at === 0 ? title : begunSmall(title))))}
        {titles.length > 3 && ` og ${counted(titles.length - 3, 'ting', 'ting')} mere`}
      </p>
      <p className="quiet small">
        {toTitle && `${toTitle} · `}
        {moment(recordedAt)}
      </p>
    </>
  );
}

const isNews = ({ procedure, position }: AuditEntry, since: Mark | undefined): boolean =>
  procedure !== REGISTER && (since === undefined || position > since.position);

/** Events gathered run by run, in the order they came. */
function byRun(entries: readonly AuditEntry[]): AuditEntry[][] {
  return [...Map.groupBy(entries, ({ stream }) => stream).values()];
}
