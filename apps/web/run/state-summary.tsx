import type { Run } from '../api/types.js';
import { Badge } from '../parts/badge.js';

/** Where a run stands: its state in words, and what that means. */
export function StateSummary({ run }: { readonly run: Pick<Run, 'state'> }) {
  const { title, descriptions, ended } = run.state;
  return (
    <div className="state-summary">
      <p className="state-title">
        <span className="quiet">Står i: </span>
        <strong>{title || 'Ikke begyndt'}</strong> {ended && <Badge>Afsluttet</Badge>}
      </p>
      {descriptions.map((description) => (
        <p key={description}>{description}</p>
      ))}
    </div>
  );
}
