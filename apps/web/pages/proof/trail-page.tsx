import '../../styles/proof.css';
import { useQuery } from '@tanstack/react-query';
import { trailQuery } from '../../api/proof-queries.js';
import type { AuditEntry } from '../../api/proof-types.js';
import { organisationQuery } from '../../api/queries.js';
import { addressWith } from '../../parts/address.js';
import { Link } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { type Column, Table } from '../../parts/table.js';
import type { PageProps } from '../../shell/page-route.js';
import { effective, moment } from '../../words/dates.js';
import { type Names, namesIn } from '../../parts/names.js';
import { Identified } from './identified.js';
import { replayHref } from './names.js';
import { ProofNav } from './proof-nav.js';
import { ExportLinks } from './trail/export-links.js';
import { TrailFilterForm } from './trail/trail-filter-form.js';
import { type TrailSearch, filterFrom } from './trail/trail-search.js';

const PATH = '/bevis/haendelser';

/** What the system acts as, by the function in its mandate. */
const systemWords: { readonly [role: string]: string } = {
  seed: 'Indlæsning',
  clock: 'Systemets ur',
  policy: 'Regel mellem forløb',
};

/** Every event of every run that one may read, by the filters in the address; and the same as files. */
export default function TrailPage({ search }: PageProps) {
  const { efter: cursor, ...chosen } = search as TrailSearch & { efter?: string };
  const filter = filterFrom(chosen);
  const trail = useQuery(trailQuery(filter, cursor));
  const organisation = useQuery(organisationQuery());
  const seats = new Map(
    (organisation.data?.bodies ?? []).flatMap((body) => body.seats.map(({ seat, title }) => [seat, title] as const)),
  );
  return (
    <Page title="Hændelser" kicker="Revision og bevis" lead="Alt, hvad der er registreret, det nyeste først.">
      <ProofNav />
      <TrailFilterForm path={PATH} chosen={chosen} seats={seats} names={namesIn(organisation.data)} />
      {chosen.forloeb && (
        <p>
          Kun hændelser i forløbet <strong>{chosen.forloeb}</strong>.{' '}
          <Link href={addressWith(PATH, { ...chosen, forloeb: undefined })}>Vis alle forløb</Link>
        </p>
      )}
      <ExportLinks filter={filter} />
      <Loaded query={trail} what="Henter hændelserne">
        {(page) => (
          <>
            <div className="trail">
              <Table
                caption="Hændelser"
                columns={columnsWith(namesIn(page), seats)}
                rows={page.items}
                keyOf={({ eventId }) => eventId}
                empty={<p>Ingen hændelser passer til det, du har valgt.</p>}
              />
            </div>
            <nav className="pager d-print-none" aria-label="Sider i listen">
              {cursor && (
                <Link className="button button-secondary" href={addressWith(PATH, { ...chosen })}>
                  Til de nyeste
                </Link>
              )}
              {page.next && (
                <Link className="button button-secondary" href={addressWith(PATH, { ...chosen, efter: page.next })}>
                  Ældre hændelser
                </Link>
              )}
            </nav>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function columnsWith(names: Names, seats: ReadonlyMap<string, string>): readonly Column<AuditEntry>[] {
  return [
    { heading: 'Registreret', cell: ({ recordedAt }) => moment(recordedAt) },
    {
      heading: 'Hændelse',
      names: true,
      cell: ({ title, fromTitle, toTitle, procedure, id, revision }) => (
        <>
          <Link href={replayHref(procedure, id, revision + 1)}>{title}</Link>
          {toTitle && toTitle !== fromTitle && <span className="quiet"> → {toTitle}</span>}
        </>
      ),
    },
    { heading: 'Forløb', cell: ({ label, id }) => <Identified text={label ?? id} names={names} /> },
    {
      heading: 'Hvem',
      cell: ({ person, onBehalfOf }) => (
        <Identified
          text={(person === 'system' ? 'Systemet' : person) + (onBehalfOf ? `, på vegne af ${onBehalfOf}` : '')}
          names={names}
        />
      ),
    },
    { heading: 'Post', cell: ({ seat, function: role }) => seats.get(seat) ?? systemWords[role] ?? seat },
    { heading: 'Virkning', cell: ({ effectiveOn }) => (effectiveOn ? effective(effectiveOn) : 'Straks') },
  ];
}
