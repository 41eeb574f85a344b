import { Badge } from '../../parts/badge.js';
import { type Column, Table } from '../../parts/table.js';
import { type CommissoriumView, type Side, type WantedSeat, sideNames } from './commissorium-view.js';

interface Seat extends WantedSeat {
  readonly at: number;
  readonly filled: boolean;
}

const columns: readonly Column<Seat>[] = [
  { heading: 'Profil', names: true, cell: ({ profile }) => profile },
  { heading: 'Udpeges af', cell: ({ side }) => sideNames[side] },
  { heading: 'Skal være besat', cell: ({ mandatory }) => (mandatory ? 'Ja, før arbejdet begynder' : 'Nej') },
  {
    heading: 'Status',
    cell: ({ filled, mandatory }) =>
      filled ? (
        <Badge kind="success">Udpeget</Badge>
      ) : mandatory ? (
        <Badge kind="warning">Mangler</Badge>
      ) : (
        <Badge>Ledig</Badge>
      ),
  },
];

/** The seats that the group is to have, which of them somebody is nominated for, and the two secretaries. */
export function GroupSeats({ view }: { readonly view: CommissoriumView }) {
  const { seats, secretaries } = view;
  return (
    <>
      <Table
        caption="Poster i arbejdsgruppen"
        columns={columns}
        rows={withNominations(view)}
        keyOf={({ at }) => String(at)}
        empty={<p>Posterne i arbejdsgruppen er ikke beskrevet endnu.</p>}
      />
      {seats.length > 0 && (
        <dl className="facts">
          {(['municipal', 'regional'] as const).map((side: Side) => (
            <div key={side}>
              <dt>Sekretær fra {sideNames[side].toLowerCase()}</dt>
              <dd>
                {secretaries[side] ? <Badge kind="success">Udpeget</Badge> : <Badge kind="warning">Mangler</Badge>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** Seats that share profile and side are filled from the first, each by a person of its own; those that must be come first. */
function withNominations({ seats, nominated }: CommissoriumView): readonly Seat[] {
  const kind = ({ profile, side }: Pick<WantedSeat, 'profile' | 'side'>) => `${side} ${profile}`;
  const left = new Map<string, number>();
  for (const one of new Map(nominated.map((each) => [`${kind(each)} ${each.person}`, each])).values()) {
    left.set(kind(one), (left.get(kind(one)) ?? 0) + 1);
  }
  return seats
    .toSorted((one, other) => Number(other.mandatory) - Number(one.mandatory))
    .map((seat, at) => {
      const people = left.get(kind(seat)) ?? 0;
      if (people > 0) left.set(kind(seat), people - 1);
      return { ...seat, at, filled: people > 0 };
    });
}
