import type { Offer } from '../api/types.js';

/** What cannot be done now, under the reason that stands in the way. */
export function RefusedActions({ offers }: { readonly offers: readonly Offer[] }) {
  if (offers.length === 0) return null;
  const byReason = Map.groupBy(offers, ({ reasons }) => reasons.join(' '));
  return (
    <details className="details">
      <summary className="details-summary">Det kan ikke ske nu, og hvorfor</summary>
      <ul className="unstyled-list no-max-width details-text reasons">
        {[...byReason].map(([reason, refused]) => (
          <li key={reason}>
            <strong>{refused.map(({ title }) => title).join(', ')}</strong>
            <br />
            {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
