import { useQuery } from '@tanstack/react-query';
import { adoptionsQuery } from '../../api/overview-queries.js';
import type { AdoptionOverview, AgreementAdoption } from '../../api/overview-types.js';
import { Alert } from '../../parts/alert.js';
import { Link, runHref } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { Section } from '../../parts/section.js';
import { type Column, Table } from '../../parts/table.js';
import type { PageProps } from '../../shell/page-route.js';
import { listed } from '../../words/danish.js';
import { effective } from '../../words/dates.js';
import { Sign } from './sign.js';
import { standingOf } from './standing.js';
import './adoption.css';

type Ledger = AgreementAdoption['ledgers'][number];
type Line = Ledger['parties'][number];

/** One agreement: what each party has decided about each version. */
export default function AdoptionPage({ params }: PageProps) {
  const adoptions = useQuery(adoptionsQuery);
  return (
    <Loaded query={adoptions} what="Henter tilslutningen" page>
      {(known) => {
        const agreement = known.agreements.find(({ id }) => id === params['id']);
        return agreement ? <Shown agreement={agreement} known={known} /> : <Unknown />;
      }}
    </Loaded>
  );
}

function Unknown() {
  return (
    <Page title="Aftalen findes ikke">
      <p>
        Vælg den på <Link href="/tilslutning">listen over aftaler</Link>.
      </p>
    </Page>
  );
}

function Shown({ agreement, known }: { readonly agreement: AgreementAdoption; readonly known: AdoptionOverview }) {
  const { id, title, kindTitle, stateTitle, ledgers, counts, versions } = agreement;
  return (
    <Page kicker="Tilslutning" title={title} lead={`${kindTitle}. ${stateTitle}.`}>
      <p className="d-print-none">
        <Link href={runHref('agreement', id)}>Aftalen og alt, hvad der er sket med den</Link>
        {' · '}
        <Link href="/tilslutning">Alle aftaler</Link>
      </p>
      {counts.map((count) => (
        <Alert kind="info" key={`${count.number}-${count.text}`} heading={`Version ${count.number}: ${count.text}`}>
          <p>
            Kun antallet er kendt{count.when ? `, ${effective(count.when)}` : ''}. {count.document}
          </p>
        </Alert>
      ))}
      {ledgers.length === 0 && (
        <p className="empty">
          Parterne er ikke spurgt hver for sig. Sekretariatet kan spørge dem med »Spørg parterne« på aftalens side.
        </p>
      )}
      {ledgers.toReversed().map((ledger) => (
        <Section key={ledger.number} title={versionTitle(ledger.number, versions)}>
          <ul className="unstyled-list">
            {ledger.groups.map((group) => (
              <li key={group.title}>
                <strong>{group.title}:</strong> {group.text}
              </li>
            ))}
          </ul>
          <Table
            caption={`Parternes beslutning om version ${ledger.number}`}
            columns={columnsFor(known)}
            rows={ledger.parties}
            keyOf={(line) => line.id}
            empty={<p>Ingen parter.</p>}
          />
        </Section>
      ))}
    </Page>
  );
}

function versionTitle(number: number, versions: AgreementAdoption['versions']): string {
  const name = versions.find((one) => one.number === number)?.name;
  return name ? `Version ${number}: ${name}` : `Version ${number}`;
}

function columnsFor({ parties }: AdoptionOverview): readonly Column<Line>[] {
  const clusterOf = (id: string): string =>
    listed(parties.find((party) => party.id === id)?.clusters.map(({ name }) => name) ?? []) || 'Ingen';
  return [
    { heading: 'Part', names: true, cell: ({ id, name }) => <Link href={`/organisation/${id}`}>{name ?? id}</Link> },
    { heading: 'Klynge', cell: ({ id }) => clusterOf(id) },
    { heading: 'Beslutning', cell: (line) => <Sign standing={standingOf(line)} words /> },
    { heading: 'Besluttet', cell: ({ decidedOn }) => (decidedOn ? effective(decidedOn) : 'Ikke endnu') },
    { heading: 'Hvor det står', cell: ({ document }) => document ?? 'Ikke oplyst' },
    { heading: 'Bemærkninger', cell: ({ remarks }) => remarks ?? 'Ingen' },
  ];
}
