import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { nominationsQuery } from '../../api/overview-queries.js';
import type { CommissoriumSeats, NominationOverview } from '../../api/overview-types.js';
import { Badge } from '../../parts/badge.js';
import { Link, runHref } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { PersonName } from '../../parts/person-name.js';
import { Section } from '../../parts/section.js';
import { type Column, Table } from '../../parts/table.js';
import { SeatList } from '../organisation/seat-list.js';

type WantedSeat = CommissoriumSeats['seats'][number];

const columns: readonly Column<WantedSeat>[] = [
  { heading: 'Profil', names: true, cell: ({ profile }) => profile },
  { heading: 'Udpeges af', cell: ({ sideTitle }) => sideTitle },
  { heading: 'Skal besættes', cell: ({ mandatory }) => (mandatory ? 'Ja, før arbejdet begynder' : 'Nej') },
  { heading: 'Udpeget', cell: (seat) => <Nominated seat={seat} /> },
];

/** Which seats the working groups have, by the commissorium that asks for them. */
export default function NominationsPage() {
  const nominations = useQuery(nominationsQuery);
  return (
    <Page title="Udpegninger" lead="De poster, kommissorierne beder om, og hvem der er udpeget til dem.">
      <p className="d-print-none">
        <Link href="/kommissorier">Alle kommissorier</Link>
      </p>
      <Loaded query={nominations} what="Henter udpegningerne">
        {(known) => <Shown known={known} />}
      </Loaded>
    </Page>
  );
}

function Shown({ known }: { readonly known: NominationOverview }) {
  const open = known.commissoria.filter(({ ended }) => !ended);
  const groups = known.workingGroups;
  return (
    <>
      {open.length === 0 && groups.length === 0 && (
        <p className="empty">
          Der er ingen kommissorier eller arbejdsgrupper i gang. Et kommissorium begynder af sig selv, når en revision
          går på spor 3.
        </p>
      )}
      {open.map((commissorium) => (
        <Section key={commissorium.id} title={commissorium.title} aside={<Count commissorium={commissorium} />}>
          <About commissorium={commissorium} />
          <Table
            caption={`Poster: ${commissorium.title}`}
            columns={columns}
            rows={commissorium.seats.map((seat, at) => ({ ...seat, at }))}
            keyOf={(seat) => String((seat as WantedSeat & { readonly at: number }).at)}
            empty={<p>Kommissoriet har ikke beskrevet poster endnu.</p>}
          />
        </Section>
      ))}
      {groups.length > 0 && (
        <Section title="Arbejdsgrupper, som de er i dag">
          {groups.map(({ id, name, seats }) => (
            <div key={id}>
              <h3>
                <Link href={`/organisation/${id}`}>{name}</Link>
              </h3>
              <SeatList seats={seats} />
            </div>
          ))}
        </Section>
      )}
    </>
  );
}

function About({ commissorium }: { readonly commissorium: CommissoriumSeats }) {
  const { id, stateTitle, tovholderfunktion, workingGroup, secretaries } = commissorium;
  return (
    <>
      <p>
        {stateTitle} · <Link href={runHref('commissorium', id)}>Kommissoriet</Link> ·{' '}
        <Link href={`/organisation/${tovholderfunktion.id}`}>{tovholderfunktion.name}</Link>
        {workingGroup && (
          <>
            {' '}
            · <Link href={`/organisation/${workingGroup.id}`}>Arbejdsgruppen</Link>
          </>
        )}
      </p>
      <p>
        Sekretærer:{' '}
        {secretaries.map(({ sideTitle, person }, at) => (
          <Fragment key={sideTitle}>
            {at > 0 && '; '}
            {sideTitle}: {person ? <PersonName id={person} /> : 'mangler'}
          </Fragment>
        ))}
      </p>
    </>
  );
}

function Count({ commissorium: { filled, required } }: { readonly commissorium: CommissoriumSeats }) {
  if (required === 0) return <Badge>Ingen poster kræves</Badge>;
  const missing = required - filled;
  return missing === 0 ? (
    <Badge kind="success">Alle {required} er besat</Badge>
  ) : (
    <Badge kind="warning">
      {filled} af {required} besat, {missing} mangler
    </Badge>
  );
}

function Nominated({ seat: { person, mandatory } }: { readonly seat: WantedSeat }) {
  if (person) return <PersonName id={person} />;
  return mandatory ? <Badge kind="warning">Mangler</Badge> : <Badge>Ikke udpeget</Badge>;
}
