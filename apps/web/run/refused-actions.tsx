import type { Offer } from '../api/types.js';

/** What cannot be done now, under the reason that stands in the way. */
export function RefusedActions({ offers }: { readonly offers: readonly Offer[] }) {
  if (offers.length === 0) return null;
  const byReason = new Map<string, string[]>();
  for (const { reasons, title } of offers) {
    const reason = reasons.join(' ');
    byReason.set(reason, [...(byReason.get(reason) ?? []), title]);
  }
  return (
    <details className="details">
      <summary className="details-summary">Det kan ikke ske nu, og hvorfor</summary>
      <div className="details-text">
        <dl>
          {[...byReason].map(([reason, titles]) => (
            <div key={reason}>
              <dt>{reason}</dt>
              {titles.map((title) => (
                <dd key={title}>{title}</dd>
              ))}
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}
