import type { RunSummary } from '../api/types.js';
import { shortDay } from '../words/dates.js';

/** What tells runs apart that are called the same: the name in their address, and the day they came into the system. */
export function MadeAs({ run: { id, openedAt } }: { readonly run: Pick<RunSummary, 'id' | 'openedAt'> }) {
  return (
    <span className="quiet small">
      {id} · oprettet {shortDay(openedAt)}
    </span>
  );
}
