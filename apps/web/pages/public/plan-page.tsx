import { useQuery } from '@tanstack/react-query';
import { publicPlansQuery } from '../../api/public-queries.js';
import type { PublicPlan } from '../../api/types.js';
import { Loaded } from '../../parts/loaded.js';
import { Section } from '../../parts/section.js';
import { type Column, Table } from '../../parts/table.js';
import { effective } from '../../words/dates.js';
import { PublicFrame } from './public-frame.js';

const columns: readonly Column<PublicPlan['lines'][number]>[] = [
  { heading: 'Nr.', cell: ({ number }) => number ?? '' },
  { heading: 'Indsats', names: true, cell: ({ title, id }) => title ?? id },
  { heading: 'Hvor langt', cell: ({ state }) => state ?? 'Ikke oplyst' },
];

/** The plan in force, line by line. */
export default function PlanPage() {
  const plans = useQuery(publicPlansQuery);
  return (
    <PublicFrame title="Implementeringsplanen" lead="Indsatserne i den plan, der er i kraft.">
      <Loaded query={plans} what="Henter planen">
        {(all) =>
          all.length === 0 ? (
            <p className="empty">Der er ingen plan i kraft lige nu.</p>
          ) : (
            all.map(({ id, title, firstDay, lastDay, lines }) => (
              <Section key={id} title={title}>
                <p>
                  Fra {effective(firstDay)} til {effective(lastDay)}
                </p>
                <Table
                  caption={title}
                  columns={columns}
                  rows={lines}
                  keyOf={(line) => line.id}
                  empty={<p>Planen har ingen indsatser.</p>}
                />
              </Section>
            ))
          )
        }
      </Loaded>
    </PublicFrame>
  );
}
