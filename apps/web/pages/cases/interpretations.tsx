import { useQuery } from '@tanstack/react-query';
import { runQuery } from '../../api/queries.js';
import { Loaded } from '../../parts/loaded.js';
import { Link, runHref } from '../../parts/link.js';
import { Section } from '../../parts/section.js';
import { effective } from '../../words/dates.js';

interface Interpretation {
  readonly question: string;
  readonly text: string;
  readonly on: string;
  readonly versionName: string;
  readonly escalation?: string;
}

/** How the same agreement has been understood before: what a new resolution should not forget. */
export function Interpretations({ agreement }: { readonly agreement: string }) {
  const run = useQuery(runQuery('agreement', agreement));
  return (
    <Section title="Tidligere fortolkninger">
      <Loaded query={run} what="Henter tidligere fortolkninger">
        {({ label, view }) => {
          const { interpretations = [] } = view as { interpretations?: readonly Interpretation[] };
          return (
            <>
              <p>
                Aftalen: <Link href={runHref('agreement', agreement)}>{label}</Link>
              </p>
              {interpretations.length === 0 ? (
                <p className="quiet">Aftalen er ikke blevet fortolket før.</p>
              ) : (
                <ul className="unstyled-list no-max-width tasks">
                  {interpretations.toReversed().map(({ question, text, on, versionName, escalation }) => (
                    <li key={question}>
                      <p>
                        <strong>{question}</strong>
                      </p>
                      <p className="as-written">{text}</p>
                      <p className="quiet small">
                        {effective(on)}, om {versionName}
                        {escalation !== undefined && (
                          <>
                            {' · '}
                            <Link href={`/sager/${escalation}`}>Se sagen</Link>
                          </>
                        )}
                      </p>
                    </li>
                  ))}
                </ul>
              )}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
