import { useQuery } from '@tanstack/react-query';
import { publicCommissoriaQuery } from '../../api/public-queries.js';
import type { PublicCommissorium } from '../../api/types.js';
import { Link } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { type Column, Table } from '../../parts/table.js';
import { effective } from '../../words/dates.js';
import { PublicFrame } from './public-frame.js';

const columns: readonly Column<PublicCommissorium>[] = [
  {
    heading: 'Kommissorium',
    names: true,
    cell: ({ id, title }) => <Link href={`/offentligt/kommissorier/${encodeURIComponent(id)}`}>{title}</Link>,
  },
  {
    heading: 'Gælder til',
    cell: ({ runsUntil }) => (runsUntil === undefined ? 'Ikke fastsat' : effective(runsUntil)),
  },
];

/** Every commissorium that has been approved and whose group has not been dissolved. */
export default function CommissoriaPage() {
  const commissoria = useQuery(publicCommissoriaQuery);
  return (
    <PublicFrame
      title="Godkendte kommissorier"
      lead="Opgaven for de arbejdsgrupper, der er nedsat eller ved at blive det."
    >
      <Loaded query={commissoria} what="Henter kommissorierne">
        {(rows) => (
          <Table
            caption="Godkendte kommissorier"
            columns={columns}
            rows={rows}
            keyOf={({ id }) => id}
            empty={<p>Der er ingen godkendte kommissorier lige nu.</p>}
          />
        )}
      </Loaded>
    </PublicFrame>
  );
}
