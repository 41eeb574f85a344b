import { useQuery } from '@tanstack/react-query';
import { type Basis, changesQuery } from '../../../api/proof-queries.js';
import { Link } from '../../../parts/link.js';
import { Loaded } from '../../../parts/loaded.js';
import { Section } from '../../../parts/section.js';
import { counted } from '../../../words/danish.js';
import { effective } from '../../../words/dates.js';
import { namesIn } from '../../../parts/names.js';
import { replayHref, withNames } from '../names.js';

/** What is different from an earlier day to the moment that is shown. */
export function ChangesSince({
  from,
  to,
  basis,
}: {
  readonly from: string;
  readonly to: string;
  readonly basis: Basis;
}) {
  const changes = useQuery(changesQuery({ from, to, basis }));
  return (
    <Section title={`Ændringer siden ${effective(from)}`}>
      <Loaded query={changes}>
        {(found) => {
          const names = namesIn(found);
          return (
            <>
              <p>{counted(found.total, 'forløb har ændret sig', 'forløb har ændret sig')}.</p>
              <Lines title="Aftaler" lines={found.agreements.map(({ text }) => text)} />
              <Lines title="Organisation" lines={found.organisation.map(({ text }) => withNames(text, names))} />
              {found.items.length > 0 && (
                <>
                  <h3>Forløb</h3>
                  <ul className="changes">
                    {found.items.map(({ procedure, id, text, before, after }) => (
                      <li key={`${procedure}/${id}`}>
                        {withNames(text, names)}{' '}
                        <Link href={compareHref(procedure, id, before as { revision?: number } | null, after.revision)}>
                          Se forskellen<span className="sr-only">: {text}</span>
                        </Link>
                      </li>
                    ))}
                  </ul>
                </>
              )}
              {found.total > found.items.length && <p>De første {found.items.length} forløb vises.</p>}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

function compareHref(procedure: string, id: string, before: { revision?: number } | null, after: number): string {
  const earlier = before?.revision === undefined ? '' : `&sammenlign=${before.revision + 1}`;
  return replayHref(procedure, id, after + 1) + earlier;
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="changes">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
