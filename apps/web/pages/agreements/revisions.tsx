import { useQuery } from '@tanstack/react-query';
import { type RunningRevision, portfolioQuery } from '../../api/revision-queries.js';
import { together } from '../overview/together.js';
import { Badge } from '../../parts/badge.js';
import { Link, runHref } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { MadeAs } from '../../parts/made-as.js';
import { type Column, Table } from '../../parts/table.js';
import { capital } from '../../words/danish.js';
import { seatsInWords } from '../../words/seats.js';
import { shortDay } from '../../words/dates.js';

const columns: readonly Column<RunningRevision>[] = [
  {
    heading: 'Revision',
    names: true,
    cell: (run) => (
      <>
        <Link href={runHref('revision', run.id)}>{run.label}</Link>
        <br />
        <MadeAs run={run} />
      </>
    ),
  },
  {
    heading: 'Hvor langt den er',
    cell: ({ title, ended }) => (
      <>
        {title} {ended ? <Badge>Afsluttet</Badge> : <Badge kind="info">I gang</Badge>}
      </>
    ),
  },
  {
    heading: 'Venter på',
    cell: ({ awaiting }) =>
      capital(seatsInWords([...new Set(together(awaiting).flatMap(({ who }) => who))], 'og')) || '–',
  },
  { heading: 'Senest ændret', cell: ({ changedAt }) => shortDay(changedAt) },
];

/** Every revision of an agreement, those going on first. */
export function Revisions({ agreement, ended }: { readonly agreement: string; readonly ended: boolean }) {
  const portfolio = useQuery(portfolioQuery);
  return (
    <Loaded query={portfolio} what="Henter revisionerne">
      {(all) => (
        <Table
          caption="Revisioner af aftalen"
          columns={columns}
          rows={all.find((entry) => entry.agreement.id === agreement)?.revisions ?? []}
          keyOf={({ id }) => id}
          empty={<p>{ended ? 'Aftalen blev aldrig revideret i systemet.' : 'Aftalen er ikke revideret endnu.'}</p>}
        />
      )}
    </Loaded>
  );
}
