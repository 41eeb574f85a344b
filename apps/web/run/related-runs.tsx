import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { relatedQuery } from '../api/revision-queries.js';
import type { RunSummary } from '../api/types.js';
import { Badge } from '../parts/badge.js';
import { MadeAs } from '../parts/made-as.js';
import { Deadline } from '../parts/deadline.js';
import { Link, runHref } from '../parts/link.js';

/** What a run may have about it: a procedure, and what such runs are called. */
const kinds = {
  commissorium: 'Kommissorium',
  hearing: 'Høring',
  escalation: 'Eskalering eller spørgsmål',
  chairApprovedCase: 'Formandsgodkendt sag',
  writtenApproval: 'Skriftlig godkendelse',
  revision: 'Revision',
} as const;

interface RelatedRunsProps {
  /** `revision/depression-2026`. */
  readonly subject: string;
  readonly procedures: readonly (keyof typeof kinds)[];
  /** What it is about itself, before what is about it. */
  readonly first?: ReactNode;
}

/** The runs about a run, with where each stands; those that are still going first. */
export function RelatedRuns({ subject, procedures, first }: RelatedRunsProps) {
  const found = useQueries({ queries: procedures.map((procedure) => relatedQuery(procedure, subject)) });
  const runs = found.flatMap(({ data = [] }) => data).toSorted((one, other) => Number(one.ended) - Number(other.ended));
  const loading = found.some(({ isPending }) => isPending);
  return (
    <ul className="unstyled-list no-max-width related">
      {first && <li>{first}</li>}
      {runs.map((run) => (
        <li key={`${run.procedure}/${run.id}`}>
          <Related run={run} />
        </li>
      ))}
      {!first && runs.length === 0 && (
        <li className="quiet">{loading ? 'Henter …' : 'Ingen andre forløb hører til.'}</li>
      )}
    </ul>
  );
}

function Related({ run }: { readonly run: RunSummary }) {
  const { procedure, id, label, title, ended, nextDueAt } = run;
  return (
    <>
      <span className="quiet small">{kinds[procedure as keyof typeof kinds]}</span>
      <br />
      <Link href={runHref(procedure, id)}>{label}</Link>
      <br />
      <MadeAs run={run} />
      <br />
      {title} {ended && <Badge>Afsluttet</Badge>}
      {nextDueAt && !ended && (
        <>
          <br />
          Frist <Deadline dueAt={nextDueAt} />
        </>
      )}
    </>
  );
}
