import { Alert } from '../../parts/alert.js';
import { Link, runHref } from '../../parts/link.js';
import { Section } from '../../parts/section.js';
import { counted } from '../../words/danish.js';
import { type Difference, DifferenceTable } from './differences.js';

interface AffectedRun {
  readonly procedure: string;
  readonly id: string;
  readonly label: string;
  readonly state: string;
}

/** What the API foresees of a version that is only tried. */
export interface ModelForesight {
  readonly meaning: readonly string[];
  readonly changes: readonly Difference[];
  readonly warnings: readonly string[];
  readonly differing: readonly (AffectedRun & { readonly lines: readonly string[] })[];
  readonly alike: readonly AffectedRun[];
  readonly without: readonly { readonly procedure: string; readonly title: string; readonly runs: number }[];
}

/** What other rules would mean: what changes, what to be aware of, and for which runs. */
export function Foreseen({ foreseen }: { readonly foreseen: ModelForesight }) {
  const { meaning, changes, warnings, differing, alike, without } = foreseen;
  return (
    <>
      <Section title="Hvad det betyder">
        <ul>
          {meaning.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {warnings.map((warning) => (
          <Alert key={warning} kind="warning" heading={warning} />
        ))}
      </Section>
      <Section title="Regler, der bliver anderledes">
        <DifferenceTable differences={changes} />
      </Section>
      <Section title={`Forløb, det ville betyde noget for (${differing.length})`}>
        {differing.length === 0 ? (
          <p className="empty">Ingen åbne forløb ville få noget anderledes.</p>
        ) : (
          <ul className="unstyled-list no-max-width tasks">
            {differing.map(({ procedure, id, label, state, lines }) => (
              <li key={`${procedure}/${id}`}>
                <p className="task-title">
                  <Link href={runHref(procedure, id)}>{label}</Link>
                </p>
                <p className="quiet small">{state}</p>
                <ul>
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        )}
        <p className="small">
          {counted(alike.length, 'åbent forløb', 'åbne forløb')} med regler ville fortsætte som før.
          {without.length > 0 &&
            ` Uden regler fra modellen: ${without.map(({ title, runs }) => `${title.toLocaleLowerCase('da')} (${runs})`).join(', ')}.`}
        </p>
      </Section>
    </>
  );
}
