import type { PlanOverview } from '../../api/overview-types.js';
import { Link, runHref } from '../../parts/link.js';
import { type Column, Table } from '../../parts/table.js';
import { effective, isoDay } from '../../words/dates.js';

type Plan = PlanOverview['plans'][number];

const columns: readonly Column<Plan>[] = [
  { heading: 'Plan', names: true, cell: ({ id, title }) => <Link href={runHref('plan', id)}>{title}</Link> },
  { heading: 'Gælder', cell: ({ firstDay, lastDay }) => `${effective(firstDay)} til ${effective(lastDay)}` },
  { heading: 'Status', cell: statusText },
  {
    heading: 'Mangler',
    cell: ({ missingFollowUps }) =>
      missingFollowUps.length === 0 ? (
        'Intet'
      ) : (
        <ul className="unstyled-list">
          {missingFollowUps.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ),
  },
];

function statusText({ stateTitle, lastDay, concluded }: Plan): string {
  const over = !concluded && lastDay < isoDay(Date.now());
  return over ? `${stateTitle}; perioden er slut, men planen er ikke gjort op` : stateTitle;
}

/** The plans, and the yearly follow-ups nobody has registered. */
export function Plans({ plans }: { readonly plans: readonly Plan[] }) {
  return (
    <Table
      caption="Implementeringsplaner"
      columns={columns}
      rows={plans}
      keyOf={({ id }) => id}
      empty={<p>Der er ikke registreret en plan.</p>}
    />
  );
}
