import { useQuery } from '@tanstack/react-query';
import { publicAgreementsQuery } from '../../api/public-queries.js';
import type { PublicAgreement } from '../../api/types.js';
import { Link } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { type Column, Table } from '../../parts/table.js';
import { effective } from '../../words/dates.js';
import { PublicFrame } from './public-frame.js';

const columns: readonly Column<PublicAgreement>[] = [
  {
    heading: 'Aftale',
    names: true,
    cell: ({ id, title }) => <Link href={`/offentligt/aftaler/${encodeURIComponent(id)}`}>{title}</Link>,
  },
  { heading: 'Art', cell: ({ kindTitle }) => kindTitle },
  { heading: 'Version', cell: ({ versions }) => versions.at(-1)?.name ?? 'Ikke oplyst' },
  {
    heading: 'Taget i brug',
    brief: true,
    cell({ versions }) {
      const day = versions.at(-1)?.takenIntoUseOn;
      return day === undefined ? 'Dagen kendes ikke' : effective(day);
    },
  },
];

/** Every agreement that is in force, with the version that applies. */
export default function AgreementsPage() {
  const agreements = useQuery(publicAgreementsQuery);
  return (
    <PublicFrame title="Aftaler i kraft" lead="De aftaler, der gælder i dag, og den version, der gælder.">
      <Loaded query={agreements} what="Henter aftalerne">
        {(rows) => (
          <Table
            caption="Aftaler i kraft"
            columns={columns}
            rows={rows}
            keyOf={({ id }) => id}
            empty={<p>Der er ingen aftaler i kraft.</p>}
          />
        )}
      </Loaded>
    </PublicFrame>
  );
}
