import { Badge } from '../../parts/badge.js';
import { Link } from '../../parts/link.js';
import { type Column, Table } from '../../parts/table.js';
import type { HearingView, PartyLine } from './hearing-view.js';

const kinds = { answered: 'success', answeredJointly: 'success', late: 'warning', missing: undefined } as const;
const words = { answered: 'Svaret', answeredJointly: 'Fælles svar', late: 'For sent', missing: 'Mangler' } as const;

const columns: readonly Column<PartyLine>[] = [
  { heading: 'Part', names: true, cell: ({ id, name }) => <Link href={`/organisation/${id}`}>{name}</Link> },
  { heading: 'Status', cell: ({ status }) => <Mark status={status} /> },
  { heading: 'Nærmere', cell: inWords },
  { heading: 'Svar nr.', cell: ({ response }) => response ?? '–' },
];

/** Every party that was asked, and how it stands. */
export function Parties({ overview: { parties } }: Pick<HearingView, 'overview'>) {
  return (
    <Table
      caption="Parterne i høringen"
      columns={columns}
      rows={parties}
      keyOf={({ id }) => id}
      empty={<p>Ingen parter er valgt.</p>}
    />
  );
}

function Mark({ status }: { readonly status: PartyLine['status'] }) {
  const kind = kinds[status];
  return kind ? <Badge kind={kind}>{words[status]}</Badge> : <Badge>{words[status]}</Badge>;
}

function inWords({ statusTitle, alsoLate }: PartyLine): string {
  return alsoLate ? `${statusTitle}; har også svaret for sent (nr. ${alsoLate.join(', ')})` : statusTitle;
}
