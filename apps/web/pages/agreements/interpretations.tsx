import { Link, runHref } from '../../parts/link.js';
import { effective } from '../../words/dates.js';
import type { Interpretation, KnownFact } from './agreement-view.js';

/** How the agreement is to be understood, as it was settled; the newest first. */
export function Interpretations({ entries }: { readonly entries: readonly Interpretation[] }) {
  if (entries.length === 0) return <p className="quiet">Der er ikke afgjort noget om, hvordan aftalen skal forstås.</p>;
  return (
    <ul className="unstyled-list no-max-width related">
      {entries.toReversed().map(({ escalation, question, text, reason, on, versionName }) => (
        <li key={escalation}>
          <h3>{question}</h3>
          <p>{text}</p>
          <p className="quiet">Begrundelse: {reason}</p>
          <p className="quiet small">
            Afgjort {effective(on)} om »{versionName}«. <Link href={runHref('escalation', escalation)}>Se sagen</Link>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What documents tell of the agreement, and what they do not. */
export function KnownFacts({ facts }: { readonly facts: readonly KnownFact[] }) {
  return (
    <ul className="unstyled-list no-max-width related">
      {facts.map(({ statement, unknown, when, source }, at) => (
        <li key={at}>
          <p>
            {when && <strong>{effective(when)}: </strong>}
            {statement}
          </p>
          {unknown && <p>Vides ikke: {unknown}</p>}
          {source && (
            <p className="quiet small">Kilde: {[source.document, source.locator].filter(Boolean).join(', ')}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
