import { Fragment } from 'react';
import type { SeatInWords } from '../../api/overview-types.js';
import { Badge } from '../../parts/badge.js';
import { PersonName } from '../../parts/person-name.js';
import { type Column, Table } from '../../parts/table.js';
import { effective } from '../../words/dates.js';

const columns: readonly Column<SeatInWords>[] = [
  { heading: 'Post', names: true, cell: ({ title }) => title },
  {
    heading: 'Funktion',
    cell: ({ functionTitle, capacityTitle }) => (capacityTitle ? `${functionTitle}: ${capacityTitle}` : functionTitle),
  },
  { heading: 'Side', cell: ({ sideTitle }) => sideTitle ?? 'Ingen' },
  { heading: 'Person', cell: (seat) => <Holder seat={seat} /> },
  { heading: 'Siden', cell: sinceText },
  {
    heading: 'Stedfortrædere',
    cell: ({ substitutes }) =>
      substitutes.length === 0
        ? 'Ingen'
        : substitutes.map(({ person, to }, at) => (
            <Fragment key={person}>
              {at > 0 && ', '}
              <PersonName id={person} />
              {to && ` til ${effective(to)}`}
            </Fragment>
          )),
  },
];

/** The seats of a body on a day. */
export function SeatList({ seats }: { readonly seats: readonly SeatInWords[] }) {
  return (
    <Table
      caption="Poster"
      columns={columns}
      rows={seats}
      keyOf={({ seat }) => seat}
      empty={<p>Poster er ikke registreret. Det betyder, at det ikke vides, hvem der sad der.</p>}
    />
  );
}

function Holder({ seat: { standing, holder } }: { readonly seat: SeatInWords }) {
  if (holder) return <PersonName id={holder.person} />;
  return standing === 'vacant' ? <Badge kind="warning">Ledig</Badge> : <Badge>Vides ikke</Badge>;
}

function sinceText({ holder, vacantSince, standing }: SeatInWords): string {
  if (holder) return holder.to ? `${effective(holder.from)} til ${effective(holder.to)}` : effective(holder.from);
  if (vacantSince) return `Ledig siden ${effective(vacantSince)}`;
  return standing === 'vacant' ? 'Har aldrig været besat' : 'Vides ikke';
}
