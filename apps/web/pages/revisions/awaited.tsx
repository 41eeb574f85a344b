import { useQuery } from '@tanstack/react-query';
import { type RunningRevision, portfolioQuery } from '../../api/revision-queries.js';
import type { Run } from '../../api/types.js';
import { Deadline } from '../../parts/deadline.js';
import { Link, runHref } from '../../parts/link.js';
import { Loading } from '../../parts/loading.js';
import { NextSteps } from '../../run/next-steps.js';
import { capital } from '../../words/danish.js';
import { seatsInWords } from '../../words/seats.js';
import { together } from '../overview/together.js';

/**
 * Who must do what for a revision to move on, in itself and in what it waits for: commissorium, hearing, escalation.
 */
export function Awaited({ run, path }: { readonly run: Run; readonly path: string }) {
  const { data: portfolio, isPending } = useQuery(portfolioQuery);
  const revision = portfolio?.flatMap(({ revisions }) => revisions).find(({ id }) => id === run.id);
  const elsewhere = together(revision?.awaiting ?? []).filter(({ procedure }) => procedure !== 'revision');
  if (isPending && run.next.length === 0) return <Loading what="Henter, hvem der ventes på" />;
  return (
    <>
      {(run.next.length > 0 || elsewhere.length === 0) && <NextSteps run={run} path={path} />}
      {elsewhere.length > 0 && <Elsewhere awaiting={elsewhere} />}
    </>
  );
}

function Elsewhere({ awaiting }: { readonly awaiting: RunningRevision['awaiting'] }) {
  return (
    <ul className="unstyled-list no-max-width next-steps">
      {awaiting.map(({ procedure, id, label, command, commandTitle, who, dueAt }) => (
        <li key={`${procedure}/${id}/${command}/${dueAt}`}>
          <strong>{commandTitle}</strong> i <Link href={runHref(procedure, id)}>{label}</Link>
          <br />
          {capital(seatsInWords(who, 'eller'))}
          {dueAt && (
            <>
              <br />
              Senest <Deadline dueAt={dueAt} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
