import type { PreparedSuccession } from '../../api/overview-types.js';
import { Alert } from '../../parts/alert.js';
import { Link, runHref } from '../../parts/link.js';
import { type Column, Table } from '../../parts/table.js';
import { counted } from '../../words/danish.js';
import { effective } from '../../words/dates.js';
import { bodyHref } from './body-list.js';

type Line = PreparedSuccession['lines'][number];

const columns: readonly Column<Line>[] = [
  { heading: 'Organ', names: true, cell: ({ body }) => <Link href={bodyHref(body.id)}>{body.name}</Link> },
  {
    heading: 'Afløses af',
    cell: ({ successor }) =>
      successor.known ? <Link href={bodyHref(successor.id)}>{successor.name}</Link> : successor.name,
  },
  { heading: 'Overtager arbejdet', cell: ({ takesWork }) => (takesWork ? 'Ja' : 'Nej') },
  { heading: 'Bekræftet', cell: ({ confirmed }) => (confirmed ? 'Ja' : 'Nej, det er en antagelse') },
];

interface SuccessionsProps {
  readonly successions: readonly PreparedSuccession[];
  /** The day that is shown; absent on a page that is not of a day. */
  readonly on?: string;
}

/** Changes of the structure that are prepared: who takes over from whom, from when, and what is only assumed. */
export function Successions({ successions, on }: SuccessionsProps) {
  return successions.map((succession) => {
    const { id, title, day, legalBasis, stateTitle, carriedOut, lines } = succession;
    const assumed = lines.filter(({ confirmed }) => !confirmed).length;
    const passed = on !== undefined && on >= day && !carriedOut;
    return (
      <Alert key={id} kind={passed ? 'warning' : 'info'} heading={title}>
        <p>
          {legalBasis} {stateTitle}
          {assumed > 0 && `; ${counted(assumed, 'afløsning er', 'afløsninger er')} endnu en antagelse`}.
        </p>
        {passed && (
          <p>
            Du ser en dag, hvor den nye struktur gælder, men skiftet er ikke gennemført i systemet. Derfor står de gamle
            organer her stadig.
          </p>
        )}
        <details>
          <summary>Hvem afløser hvem {effective(day)}</summary>
          <Table
            caption={title}
            columns={columns}
            rows={lines}
            keyOf={({ body, successor }) => `${body.id}-${successor.id}`}
            empty={<p>Ingen afløsninger.</p>}
          />
        </details>
        <p>
          <Link href={runHref('succession', id)}>Åbn skiftet for at bekræfte, godkende eller se virkningen</Link>
        </p>
      </Alert>
    );
  });
}
