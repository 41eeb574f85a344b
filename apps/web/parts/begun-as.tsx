import type { RunSummary } from '../api/types.js';
import { shortDay } from '../words/dates.js';

/** What tells runs apart that are called the same: the name in their address, and the day they were begun. */
export function BegunAs({ run: { id, openedAt } }: { readonly run: Pick<RunSummary, 'id' | 'openedAt'> }) {
  return (
    <span className="quiet small">
      {id} · begyndt {shortDay(openedAt)}
    </span>
  );
}
