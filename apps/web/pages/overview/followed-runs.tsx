import { useQueries } from '@tanstack/react-query';
import { runQuery } from '../../api/queries.js';
import { Badge } from '../../parts/badge.js';
import { Link, runHref } from '../../parts/link.js';
import { NamesContext, namesIn } from '../../parts/names.js';
import { Named } from '../../parts/person-name.js';
import { Section } from '../../parts/section.js';
import { useFollowed } from '../../run/followed.js';
import { shortDay } from '../../words/dates.js';

/** The runs one has chosen to follow in this browser, and where they stand. */
export function FollowedRuns() {
  const followed = useFollowed();
  const runs = useQueries({ queries: followed.map(({ procedure, id }) => runQuery(procedure, id)) });
  return (
    <Section title="Det følger du">
      {followed.length === 0 ? (
        <p className="empty">Tryk på »Følg« på et forløb for at have det her.</p>
      ) : (
        <ul className="unstyled-list no-max-width tasks">
          {followed.map(({ procedure, id, label, seen }, at) => {
            const run = runs[at]?.data;
            return (
              <li key={`${procedure}/${id}`}>
                <p className="task-title">
                  <Link href={runHref(procedure, id)}>
                    <NamesContext value={namesIn(run)}>
                      <Named text={run?.label ?? label} />
                    </NamesContext>
                  </Link>
                  {run && run.revision > seen && (
                    <span className="badges">
                      <Badge kind="info">Ændret, siden du så det</Badge>
                    </span>
                  )}
                </p>
                {run && (
                  <p className="quiet small">
                    {run.state.title} · ændret {shortDay(run.changedAt)}
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
