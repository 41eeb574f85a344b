import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { runsQuery } from '../../api/queries.js';
import type { RunSummary } from '../../api/types.js';
import { addressWith } from '../../parts/address.js';
import { Badge } from '../../parts/badge.js';
import { endedAsked, endedFilter } from '../../parts/ended-filter.js';
import { FilterBar } from '../../parts/filter-bar.js';
import { Link, runHref } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { Pager, offsetIn } from '../../parts/pager.js';
import { type Column, Table } from '../../parts/table.js';
import type { PageProps } from '../../shell/page-route.js';
import { counted } from '../../words/danish.js';
import { shortDay } from '../../words/dates.js';

const LIMIT = 25;

const columns: readonly Column<RunSummary>[] = [
  {
    heading: 'Kommissorium',
    names: true,
    cell: ({ id, label }) => <Link href={runHref('commissorium', id)}>{label}</Link>,
  },
  {
    heading: 'Hvor langt det er',
    cell: ({ title, ended }) => (
      <>
        {title} {ended && <Badge>Afsluttet</Badge>}
      </>
    ),
  },
  {
    heading: 'Hører til',
    cell({ subject }) {
      const [procedure, id] = (subject ?? '').split('/');
      return procedure && id ? <Link href={runHref(procedure, id)}>En revision</Link> : 'Står alene';
    },
  },
  { heading: 'Senest ændret', brief: true, cell: ({ changedAt }) => shortDay(changedAt) },
];

/** Every commissorium, those that are going on first to be chosen. */
export default function CommissoriaPage({ search }: PageProps) {
  const { tekst = '', status = '' } = search;
  const offset = offsetIn(search);
  const runs = useQuery({
    ...runsQuery('commissorium', {
      ...(tekst && { text: tekst }),
      ...endedAsked(status),
      sort: 'changed',
      offset,
      limit: LIMIT,
    }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page
      title="Kommissorier"
      lead="En arbejdsgruppes opgave, fra skabelonen udfyldes, til gruppen er færdig. En revision på spor 3 får selv sit kommissorium."
    >
      <p className="d-print-none">
        <Link href="/udpegninger">Hvem der er udpeget til arbejdsgrupperne, og hvem der mangler</Link>
      </p>
      <FilterBar
        path="/kommissorier"
        search={{ name: 'tekst', label: 'Søg i titlen', value: tekst }}
        choices={[endedFilter(status)]}
      />
      <Loaded query={runs} what="Henter kommissorierne">
        {({ total, items }) => (
          <>
            <div className="list-head">
              <p role="status">{counted(total, 'kommissorium', 'kommissorier')}</p>
              <Link className="button button-secondary d-print-none" href="/forloeb/commissorium/ny">
                Begynd et kommissorium uden revision
              </Link>
            </div>
            <Table
              caption="Kommissorier"
              columns={columns}
              rows={items}
              keyOf={({ id }) => id}
              empty={<p>Ingen kommissorier passer til det, du har valgt.</p>}
            />
            <Pager
              {...{ total, offset, limit: LIMIT }}
              hrefAt={(fra) => addressWith('/kommissorier', { tekst, status, fra: fra || undefined })}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
