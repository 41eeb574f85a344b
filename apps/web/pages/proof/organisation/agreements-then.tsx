import { useQuery } from '@tanstack/react-query';
import { type AsOf, adoptionAtQuery, agreementsAtQuery } from '../../../api/proof-queries.js';
import { Link } from '../../../parts/link.js';
import { Loaded } from '../../../parts/loaded.js';
import { Section } from '../../../parts/section.js';
import { Table } from '../../../parts/table.js';
import { by } from '../../../words/danish.js';
import { replayHref } from '../names.js';

/** The agreements at a moment, with where their revisions stood and who had adopted them. */
export function AgreementsThen({ moment }: { readonly moment: AsOf }) {
  const agreements = useQuery(agreementsAtQuery(moment));
  return (
    <Section title="Aftaler">
      <Loaded query={agreements}>
        {(then) => (
          <Table
            caption="Aftaler på tidspunktet"
            columns={[
              {
                heading: 'Aftale',
                names: true,
                cell: ({ agreement: { id, label, revision } }) => (
                  <Link href={replayHref('agreement', id, revision + 1)}>{label}</Link>
                ),
              },
              { heading: 'Tilstand', cell: ({ agreement }) => agreement.title },
              { heading: 'Vedtagelse', cell: ({ agreement }) => <Adopted id={agreement.id} moment={moment} /> },
              {
                heading: 'Revisioner',
                cell: ({ revisions }) =>
                  revisions.length === 0
                    ? 'Ingen'
                    : revisions.map(({ label, title }) => `${label} (${title})`).join('; '),
              },
            ]}
            rows={then.agreements.toSorted(by(({ agreement }) => agreement.label))}
            keyOf={({ agreement }) => agreement.id}
            empty={<p>Der var ingen aftaler registreret på det tidspunkt.</p>}
          />
        )}
      </Loaded>
    </Section>
  );
}

function Adopted({ id, moment }: { readonly id: string; readonly moment: AsOf }) {
  const { data, isError } = useQuery(adoptionAtQuery(id, moment));
  if (data === undefined) return isError ? 'Kan ikke hentes' : '…';
  const { ledgers, counts } = data.adoption;
  const lines = [
    ...ledgers.map(
      ({ number, groups }) => `Version ${number}: ${groups.map(({ title, text }) => `${title} ${text}`).join('; ')}`,
    ),
    ...counts.map(({ number, text }) => `Version ${number}: ${text}`),
  ];
  return lines.length === 0 ? <span className="quiet">Ikke registreret</span> : <>{lines.join('. ')}</>;
}
