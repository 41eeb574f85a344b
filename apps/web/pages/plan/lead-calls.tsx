import type { PlannedInitiative } from '../../api/overview-types.js';
import { DayDeadline } from '../../parts/day-deadline.js';
import { Link, runHref } from '../../parts/link.js';
import { type Column, Table } from '../../parts/table.js';
import { listed } from '../../words/danish.js';
import { effective } from '../../words/dates.js';

const columns: readonly Column<PlannedInitiative>[] = [
  { heading: 'Indsats', names: true, cell: ({ id, title }) => <Link href={runHref('initiative', id)}>{title}</Link> },
  { heading: 'Status', brief: true, cell: ({ stateTitle }) => stateTitle },
  {
    heading: 'Rammen',
    cell: ({ call }) =>
      call ? `${call.frame} (møde ${effective(call.meetingOn)})` : 'Styregruppen har ikke sat en ramme endnu',
  },
  {
    heading: 'Frist for klyngerne',
    cell: ({ call }) => (call?.deadline ? <DayDeadline day={call.deadline} /> : 'Ingen frist'),
  },
  { heading: 'Klyngernes svar', cell: ({ call }) => (call ? <Answers call={call} /> : 'Ikke spurgt') },
];

/** The initiatives that need a cluster to take the lead, with the deadline and what the clusters have answered. */
export function LeadCalls({ initiatives }: { readonly initiatives: readonly PlannedInitiative[] }) {
  return (
    <Table
      caption="Indsatser, der søger en LEAD"
      columns={columns}
      rows={initiatives.filter(({ column }) => column === 'seekingLead')}
      keyOf={({ id }) => id}
      empty={<p>Ingen af indsatserne søger en LEAD.</p>}
    />
  );
}

function Answers({ call: { clusters } }: { readonly call: NonNullable<PlannedInitiative['call']> }) {
  const titles = [...new Set(clusters.map(({ answerTitle }) => answerTitle))];
  return (
    <ul className="unstyled-list">
      {titles.map((title) => (
        <li key={title}>
          {title}: {listed(clusters.filter((one) => one.answerTitle === title).map(({ name }) => name))}
        </li>
      ))}
    </ul>
  );
}
