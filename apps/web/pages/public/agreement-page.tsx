import { useQuery } from '@tanstack/react-query';
import { publicAgreementsQuery } from '../../api/public-queries.js';
import type { PublicAgreement } from '../../api/types.js';
import { Loaded } from '../../parts/loaded.js';
import { type Column, Table } from '../../parts/table.js';
import type { PageProps } from '../../shell/page-route.js';
import { effective } from '../../words/dates.js';
import { NotPublic } from './not-public.js';
import { PublicFrame } from './public-frame.js';

const above = { href: '/offentligt/aftaler', text: 'Aftaler i kraft' };

const columns: readonly Column<PublicAgreement['versions'][number]>[] = [
  { heading: 'Version', names: true, cell: ({ number, name }) => `${number}. ${name}` },
  {
    heading: 'Taget i brug',
    cell: ({ takenIntoUseOn }) => (takenIntoUseOn === undefined ? 'Dagen kendes ikke' : effective(takenIntoUseOn)),
  },
];

/** One agreement with every version it has had, at an address that lasts. */
export default function AgreementPage({ params }: PageProps) {
  const agreements = useQuery(publicAgreementsQuery);
  return (
    <Loaded query={agreements} page>
      {(all) => {
        const agreement = all.find(({ id }) => id === params['id']);
        if (agreement === undefined) return <NotPublic what="Aftalen" above={above} />;
        const { title, kindTitle, versions } = agreement;
        return (
          <PublicFrame title={title} lead={`${kindTitle}. I kraft.`} above={above}>
            <Table
              caption={`Versioner af ${title}`}
              columns={columns}
              rows={versions.toReversed()}
              keyOf={({ number }) => String(number)}
              empty={<p>Det vides ikke, hvilken version der gælder.</p>}
            />
          </PublicFrame>
        );
      }}
    </Loaded>
  );
}
