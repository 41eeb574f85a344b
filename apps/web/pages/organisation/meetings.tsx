import type { BodyOverview } from '../../api/overview-types.js';
import { type Column, Table } from '../../parts/table.js';
import { effective, isoDay } from '../../words/dates.js';

type Meeting = BodyOverview['meetings'][number];

const columns: readonly Column<Meeting>[] = [
  { heading: 'Dag', names: true, cell: ({ on }) => effective(on) },
  { heading: 'Status', cell: statusText },
];

/** The meetings that are planned or were, the newest first. */
export function Meetings({ meetings }: { readonly meetings: readonly Meeting[] }) {
  return (
    <Table
      caption="Møder"
      columns={columns}
      rows={meetings.toReversed()}
      keyOf={({ on, cancelledBecause }) => `${on}-${cancelledBecause}`}
      empty={<p>Der er ikke registreret møder.</p>}
    />
  );
}

function statusText({ on, cancelledBecause }: Meeting): string {
  if (cancelledBecause) return `Aflyst: ${cancelledBecause}`;
  return on < isoDay(Date.now()) ? 'Var planlagt til denne dag' : 'Planlagt';
}
