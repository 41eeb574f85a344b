import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { diagramQuery, procedureQuery, type RunsFilter, runsQuery } from '../../api/queries.js';
import type { Procedure, RunSummary } from '../../api/types.js';
import { addressWith } from '../../parts/address.js';
import { Badge } from '../../parts/badge.js';
import { MadeAs } from '../../parts/made-as.js';
import { Deadline } from '../../parts/deadline.js';
import { endedAsked, endedFilter } from '../../parts/ended-filter.js';
import { FilterBar } from '../../parts/filter-bar.js';
import { Link, runHref } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { Named } from '../../parts/person-name.js';
import { Pager, offsetIn } from '../../parts/pager.js';
import { type Column, Table } from '../../parts/table.js';
import type { PageProps } from '../../shell/page-route.js';
import { counted } from '../../words/danish.js';
import { shortDay } from '../../words/dates.js';

const LIMIT = 25;

const columns: readonly Column<RunSummary>[] = [
  {
    heading: 'Navn',
    names: true,
    cell: (run) => (
      <>
        <Link href={runHref(run.procedure, run.id)}>
          <Named text={run.label} />
        </Link>
        <br />
        <MadeAs run={run} />
      </>
    ),
  },
  {
    heading: 'Tilstand',
    cell: ({ title, ended }) => (
      <>
        {title} {ended && <Badge>Afsluttet</Badge>}
      </>
    ),
  },
  { heading: 'Næste frist', cell: ({ nextDueAt }) => (nextDueAt ? <Deadline dueAt={nextDueAt} /> : 'Ingen') },
  { heading: 'Senest ændret', cell: ({ changedAt }) => shortDay(changedAt) },
];

/** All runs of one procedure, searched, filtered and sorted by the page's address. */
export default function RunsPage({ params, search }: PageProps) {
  const procedure = useQuery(procedureQuery(params['procedure'] ?? ''));
  return (
    <Loaded query={procedure} page>
      {(known) => <Shown procedure={known} search={search} />}
    </Loaded>
  );
}

function Shown({ procedure, search }: { readonly procedure: Procedure; readonly search: PageProps['search'] }) {
  const path = `/forloeb/${procedure.name}`;
  const { tekst = '', tilstand = '', status = '', orden = '' } = search;
  const offset = offsetIn(search);
  const filter = filterOf({ tekst, tilstand, status, orden });
  const runs = useQuery({
    ...runsQuery(procedure.name, { ...filter, offset, limit: LIMIT }),
    placeholderData: keepPreviousData,
  });
  const diagram = useQuery(diagramQuery(procedure.definition));
  const states = (diagram.data?.states ?? []).filter(({ kind, quiet }) => kind !== 'region' && !quiet);
  return (
    <Page title={`${procedure.title}: alle forløb`} lead={procedure.description}>
      <FilterBar
        path={path}
        search={{ name: 'tekst', label: 'Søg i navnet', value: tekst }}
        choices={[
          {
            name: 'tilstand',
            label: 'Tilstand',
            value: tilstand,
            options: [{ value: '', text: 'Alle' }, ...states.map(({ key, title }) => ({ value: key, text: title }))],
          },
          endedFilter(status),
          { name: 'orden', label: 'Sortering', value: orden, options: orders },
        ]}
      />
      <Loaded query={runs}>
        {({ total, items }) => (
          <>
            <div className="list-head">
              <p role="status">{counted(total, 'forløb', 'forløb')}</p>
              <Link className="button button-secondary d-print-none" href={`${path}/ny`}>
                Begynd nyt
              </Link>
            </div>
            <Table
              caption={`${procedure.title}: forløb`}
              columns={columns}
              rows={items}
              keyOf={({ id }) => id}
              empty={<p>Ingen forløb passer til det, du har valgt.</p>}
            />
            <Pager
              {...{ total, offset, limit: LIMIT }}
              hrefAt={(fra) => addressWith(path, { tekst, tilstand, status, orden, fra: fra || undefined })}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

const orders = [
  { value: '', text: 'Navn' },
  { value: 'frist', text: 'Næste frist' },
  { value: 'aendret', text: 'Senest ændret' },
];

type Chosen = { readonly [name in 'tekst' | 'tilstand' | 'status' | 'orden']: string };

function filterOf({ tekst, tilstand, status, orden }: Chosen): RunsFilter {
  return {
    ...(tekst && { text: tekst }),
    ...(tilstand && { state: tilstand }),
    ...endedAsked(status),
    ...(orden && { sort: orden === 'frist' ? 'due' : 'changed' }),
  };
}
