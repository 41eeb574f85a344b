import type { BodyOverview } from '../../api/overview-types.js';
import { Link, runHref } from '../../parts/link.js';
import { PersonName } from '../../parts/person-name.js';
import { type Column, Table } from '../../parts/table.js';
import { effective } from '../../words/dates.js';

type SeatRecord = BodyOverview['records'][number];
type Term = SeatRecord['terms'][number];

const columns: readonly Column<SeatRecord>[] = [
  { heading: 'Post', names: true, cell: ({ seat, title }) => <Link href={runHref('seat', seat)}>{title}</Link> },
  { heading: 'Har haft den', cell: ({ terms }) => <Periods terms={terms} none="Ingen" /> },
  { heading: 'Stedfortrædere', cell: ({ substitutes }) => <Periods terms={substitutes} none="Ingen" /> },
  { heading: 'Nedlagt', cell: ({ abolishedOn }) => (abolishedOn ? effective(abolishedOn) : 'Nej') },
];

/** Every seat there has been, with everyone who has had it, oldest first. */
export function Terms({ records }: { readonly records: readonly SeatRecord[] }) {
  return (
    <Table
      caption="Poster og perioder"
      columns={columns}
      rows={records}
      keyOf={({ seat }) => seat}
      empty={<p>Ingen poster er registreret.</p>}
    />
  );
}

function Periods({ terms, none }: { readonly terms: readonly Term[]; readonly none: string }) {
  if (terms.length === 0) return none;
  return (
    <ul className="unstyled-list">
      {terms.map(({ person, from, to }) => (
        <li key={`${person}-${from}`}>
          <PersonName id={person} />: {effective(from)} {to ? `til ${effective(to)}` : 'og indtil videre'}
        </li>
      ))}
    </ul>
  );
}
