import { Badge } from '../../parts/badge.js';
import { PersonName } from '../../parts/person-name.js';
import { type Column, Table } from '../../parts/table.js';
import { type CommissoriumView, type Side, type WantedSeat, sideNames } from './commissorium-view.js';

interface Seat extends WantedSeat {
  readonly at: number;
  /** Who is nominated for it. */
  readonly person: string | undefined;
}

const columns: readonly Column<Seat>[] = [
  { heading: 'Profil', names: true, cell: ({ profile }) => profile },
  { heading: 'Udpeges af', cell: ({ side }) => sideNames[side] },
  { heading: 'Skal være besat', cell: ({ mandatory }) => (mandatory ? 'Ja, før arbejdet begynder' : 'Nej') },
  {
    heading: 'Status',
    cell: ({ person, mandatory }) =>
      person ? <Nominated person={person} /> : mandatory ? <Badge kind="warning">Mangler</Badge> : <Badge>Ledig</Badge>,
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
                <Secretary person={secretaries[side]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function Nominated({ person }: { readonly person: string }) {
  return (
    <>
      <Badge kind="success">Udpeget</Badge> <PersonName id={person} />
    </>
  );
}

function Secretary({ person }: { readonly person: string | undefined }) {
  return person ? <Nominated person={person} /> : <Badge kind="warning">Mangler</Badge>;
}

/**
 * Seats that share profile and side are filled from the first, each by a person of its own; those that must be come
 * first.
 */
function withNominations({ seats, nominated }: CommissoriumView): readonly Seat[] {
  const kind = ({ profile, side }: Pick<WantedSeat, 'profile' | 'side'>) => `${side} ${profile}`;
  const left = new Map<string, string[]>();
  for (const one of new Map(nominated.map((each) => [`${kind(each)} ${each.person}`, each])).values()) {
    left.set(kind(one), [...(left.get(kind(one)) ?? []), one.person]);
  }
  return seats
    .toSorted((one, other) => Number(other.mandatory) - Number(one.mandatory))
    .map((seat, at) => ({ ...seat, at, person: left.get(kind(seat))?.shift() }));
}
