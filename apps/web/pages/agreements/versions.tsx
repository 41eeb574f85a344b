import { Badge } from '../../parts/badge.js';
import { Link, runHref } from '../../parts/link.js';
import { type Column, Table } from '../../parts/table.js';
import { effective } from '../../words/dates.js';
import type { AgreementVersion } from './agreement-view.js';

/** Every version, the one that applies first. */
export function Versions({
  versions,
  inForce,
}: {
  readonly versions: readonly AgreementVersion[];
  readonly inForce: boolean;
}) {
  const latest = versions.at(-1);
  const columns: readonly Column<AgreementVersion>[] = [
    {
      heading: 'Version',
      names: true,
      cell: (version) => (
        <>
          Version {version.number}: {version.name}{' '}
          {version === latest && inForce && <Badge kind="success">Gælder nu</Badge>}
        </>
      ),
    },
    {
      heading: 'Taget i brug',
      cell: ({ takenIntoUseOn }) => (takenIntoUseOn ? effective(takenIntoUseOn) : 'Datoen er ikke registreret'),
    },
    {
      heading: 'Kom af',
      cell: ({ revision }) =>
        revision ? <Link href={runHref('revision', revision)}>En revision</Link> : 'Fra før systemet',
    },
  ];
  return (
    <Table
      caption="Aftalens versioner"
      columns={columns}
      rows={versions.toReversed()}
      keyOf={({ number }) => String(number)}
      empty={<p>Ingen version er registreret i kraft.</p>}
    />
  );
}
