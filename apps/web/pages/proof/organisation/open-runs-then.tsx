import { useQueries, useQuery } from '@tanstack/react-query';
import { type AsOf, openRunsAtQuery } from '../../../api/proof-queries.js';
import { proceduresQuery } from '../../../api/queries.js';
import { Link } from '../../../parts/link.js';
import { Loading } from '../../../parts/loading.js';
import { ProblemAlert } from '../../../parts/problem-alert.js';
import { Section } from '../../../parts/section.js';
import { Table } from '../../../parts/table.js';
import { shortDay } from '../../../words/dates.js';
import { replayHref } from '../names.js';

/** What is work that can be under way; the other procedures keep what stands. */
const WORK = [
  'revision',
  'commissorium',
  'hearing',
  'writtenApproval',
  'chairApprovedCase',
  'escalation',
  'initiative',
  'plan',
];

/** The runs that were open at a moment. */
export function OpenRunsThen({ moment }: { readonly moment: AsOf }) {
  const procedures = useQuery(proceduresQuery);
  const answers = useQueries({ queries: WORK.map((procedure) => openRunsAtQuery(procedure, moment)) });
  const titles = new Map((procedures.data ?? []).map(({ name, title }) => [name, title]));
  const failed = answers.find(({ isError }) => isError);
  const runs = answers.flatMap(({ data }) => data?.items ?? []);
  const total = answers.reduce((sum, { data }) => sum + (data?.total ?? 0), 0);
  return (
    <Section title="Åbne forløb">
      {failed && <ProblemAlert error={failed.error} />}
      {answers.some(({ isPending }) => isPending) ? (
        <Loading />
      ) : (
        !failed && (
          <>
            {total > runs.length && (
              <p>
                De første {runs.length} af {total} vises.
              </p>
            )}
            <Table
              caption="Åbne forløb på tidspunktet"
              columns={[
                {
                  heading: 'Forløb',
                  names: true,
                  cell: ({ procedure, id, label, revision }) => (
                    <Link href={replayHref(procedure, id, revision + 1)}>{label}</Link>
                  ),
                },
                { heading: 'Slags', cell: ({ procedure }) => titles.get(procedure) ?? procedure },
                { heading: 'Tilstand', cell: ({ title }) => title },
                { heading: 'Senest ændret', brief: true, cell: ({ changedAt }) => shortDay(changedAt) },
              ]}
              rows={runs}
              keyOf={({ procedure, id }) => `${procedure}/${id}`}
              empty={<p>Ingen forløb var åbne på det tidspunkt.</p>}
            />
          </>
        )
      )}
    </Section>
  );
}
