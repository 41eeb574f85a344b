import { useQuery } from '@tanstack/react-query';
import { adoptionsQuery } from '../../api/overview-queries.js';
import type { AdoptionOverview, AgreementAdoption } from '../../api/overview-types.js';
import { FilterBar } from '../../parts/filter-bar.js';
import { Link } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { Section } from '../../parts/section.js';
import { type Column, Table } from '../../parts/table.js';
import type { PageProps } from '../../shell/page-route.js';
import { adoptionHref } from './adoption-href.js';
import { AdoptionMap } from './adoption-map.js';
import { Sign } from './sign.js';
import { newestLedger, signsInWords } from './standing.js';
import './adoption.css';

const columns: readonly Column<AgreementAdoption>[] = [
  { heading: 'Aftale', names: true, cell: ({ id, title }) => <Link href={adoptionHref(id)}>{title}</Link> },
  { heading: 'Status', cell: ({ stateTitle }) => stateTitle },
  {
    heading: 'Version',
    cell: (agreement) => newestLedger(agreement)?.number ?? agreement.counts.at(-1)?.number ?? 'Ingen',
  },
  { heading: 'Tilslutning, og hvem der mangler', cell: (agreement) => <Gaps agreement={agreement} /> },
];

/** Who has said yes to which agreements, and who is missing. */
export default function AdoptionsPage({ search }: PageProps) {
  const adoptions = useQuery(adoptionsQuery);
  return (
    <Page
      title="Tilslutning til aftalerne"
      lead="De 22 kommuner, regionen og almen praksis (PLO), og hvad hver af dem har besluttet."
    >
      <Loaded query={adoptions} what="Henter tilslutningen">
        {(known) => <Shown known={known} search={search} />}
      </Loaded>
    </Page>
  );
}

function Shown({ known, search }: { readonly known: AdoptionOverview; readonly search: PageProps['search'] }) {
  const { tekst = '', klynge = '' } = search;
  const wanted = tekst.toLocaleLowerCase('da').trim();
  const agreements = known.agreements.filter(({ title }) => title.toLocaleLowerCase('da').includes(wanted));
  const parties = known.parties.filter(({ clusters }) => klynge === '' || clusters.some(({ id }) => id === klynge));
  return (
    <>
      <FilterBar
        path="/tilslutning"
        search={{ name: 'tekst', label: 'Søg i aftalerne', value: tekst }}
        choices={[
          {
            name: 'klynge',
            label: 'Sundhedsklynge',
            value: klynge,
            options: [
              { value: '', text: 'Alle parter' },
              ...known.clusters.map(({ id, name }) => ({ value: id, text: name })),
            ],
          },
        ]}
      />
      <Section title="Hver aftale">
        <Table
          caption="Aftalerne og deres tilslutning"
          columns={columns}
          rows={agreements}
          keyOf={({ id }) => id}
          empty={<p>Ingen aftaler passer til det, du har valgt.</p>}
        />
      </Section>
      <Section title="Hver part">
        <ul className="unstyled-list no-max-width signs not-on-phone">
          {signsInWords(known.statuses).map((standing) => (
            <li key={standing.key}>
              <Sign standing={standing} words />
            </li>
          ))}
        </ul>
        <p className="only-on-phone">
          På en telefon er der ikke plads til alle parter på én gang. Vælg en aftale ovenfor for at se dem en for en.
        </p>
        <AdoptionMap agreements={agreements} parties={parties} />
        {parties.some(({ clusters }) => clusters.some(({ confirmed }) => !confirmed)) && (
          <p className="quiet small">
            Sekretariatet har ikke bekræftet, hvilken klynge alle kommunerne hører til. Klyngerne her er efter det, der
            er registreret.
          </p>
        )}
      </Section>
    </>
  );
}

/** How many have said yes, and the names of those who have not. */
function Gaps({ agreement }: { readonly agreement: AgreementAdoption }) {
  const groups = newestLedger(agreement)?.groups ?? [];
  const lines = [
    ...groups.map(({ title, text }) => `${title}: ${text}`),
    ...(groups.length === 0 ? agreement.counts.map(({ text }) => `Kommuner: ${text}`) : []),
  ];
  if (lines.length === 0) return <span className="quiet">Ingen parter er spurgt</span>;
  return (
    <ul className="unstyled-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
