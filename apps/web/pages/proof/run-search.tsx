import { useQuery } from '@tanstack/react-query';
import { proceduresQuery, runsQuery } from '../../api/queries.js';
import { FilterBar } from '../../parts/filter-bar.js';
import { Link } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Section } from '../../parts/section.js';
import { Table } from '../../parts/table.js';
import { by, counted } from '../../words/danish.js';
import { shortDay } from '../../words/dates.js';
import { replayHref } from './names.js';

const LIMIT = 12;

/** Finds a run to go through step by step; without a search, those that were changed last. */
export function RunSearch({ procedure, text }: { readonly procedure: string; readonly text: string }) {
  const procedures = useQuery(proceduresQuery);
  const runs = useQuery(runsQuery(procedure, { sort: 'changed', limit: LIMIT, ...(text && { text }) }));
  const options = (procedures.data ?? [])
    .toSorted(by(({ title }) => title))
    .map(({ name, title }) => ({ value: name, text: title }));
  const title = options.find(({ value }) => value === procedure)?.text ?? procedure;
  return (
    <Section title="Gå et forløb igennem">
      <p>Vælg et forløb, og afspil det skridt for skridt, som det var, da det skete.</p>
      <FilterBar
        path="/bevis"
        search={{ name: 'tekst', label: 'Søg i navnet', value: text }}
        choices={[{ name: 'procedure', label: 'Slags forløb', value: procedure, options }]}
      />
      <Loaded query={runs}>
        {({ total, items }) => (
          <>
            <p role="status" className="list-head">
              {counted(total, 'forløb', 'forløb')}
              {total > LIMIT && `. De ${LIMIT} senest ændrede vises; søg for at finde de andre.`}
            </p>
            <Table
              caption={`${title}: fundne forløb`}
              columns={[
                {
                  heading: 'Forløb',
                  names: true,
                  cell: ({ id, label }) => <Link href={replayHref(procedure, id)}>{label}</Link>,
                },
                { heading: 'Tilstand', cell: (run) => run.title },
                { heading: 'Skridt', cell: ({ revision }) => revision + 1 },
                { heading: 'Senest ændret', brief: true, cell: ({ changedAt }) => shortDay(changedAt) },
              ]}
              rows={items}
              keyOf={({ id }) => id}
              empty={<p>Ingen forløb passer til søgningen.</p>}
            />
          </>
        )}
      </Loaded>
    </Section>
  );
}
