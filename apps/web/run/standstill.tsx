import type { ReactNode } from 'react';
import type { Run } from '../api/types.js';
import { Alert } from '../parts/alert.js';
import { Link, runHref } from '../parts/link.js';

interface Stopping {
  readonly escalation: string;
  readonly question: string;
  readonly blocking: boolean;
}

/** The escalations that stop a run until they are settled. */
export function stoppedBy({ view }: Pick<Run, 'view'>): readonly Stopping[] {
  const { escalations = [] } = view as { readonly escalations?: readonly Stopping[] };
  return escalations.filter(({ blocking }) => blocking);
}

/** Why nothing moves in a run, where nothing does: what else stops it, and the way to each escalation that does. */
export function Standstill({ run, children }: { readonly run: Run; readonly children?: ReactNode }) {
  const stopping = stoppedBy(run);
  if (stopping.length === 0 && !children) return null;
  return (
    <Alert kind="warning" heading="Arbejdet ligger stille">
      {children}
      {stopping.map(({ escalation, question }) => (
        <p key={escalation}>
          Arbejdet står stille, til eskaleringen er afgjort:{' '}
          <Link href={runHref('escalation', escalation)}>{question}</Link>
        </p>
      ))}
    </Alert>
  );
}
