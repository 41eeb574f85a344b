import { Badge } from '../../parts/badge.js';
import { type Column, Table } from '../../parts/table.js';
import { by } from '../../words/danish.js';
import { effective } from '../../words/dates.js';
import type { AgreementView, Ledger, Party } from './agreement-view.js';

const kinds: Readonly<Record<string, 'success' | 'warning' | 'error'>> = {
  adopted: 'success',
  adoptedWithRemarks: 'success',
  pending: 'warning',
  declined: 'error',
};

const columns: readonly Column<Party>[] = [
  { heading: 'Part', names: true, cell: ({ name, id }) => name ?? id },
  {
    heading: 'Beslutning',
    cell: ({ status, statusTitle }) => <Badge {...(kinds[status] && { kind: kinds[status] })}>{statusTitle}</Badge>,
  },
  { heading: 'Besluttet', cell: ({ decidedOn }) => (decidedOn ? effective(decidedOn) : '–') },
  {
    heading: 'Hvor det står',
    cell: ({ document, remarks }) => (
      <>
        {document ?? '–'}
        {remarks && (
          <>
            <br />
            <span className="quiet small">{remarks}</span>
          </>
        )}
      </>
    ),
  },
];

/** Who has said yes to which version, party by party; and counts, where no more than a number is known. */
export function Adoption({ view }: { readonly view: AgreementView }) {
  const { ledgers = [], counts = [] } = view.adoption ?? {};
  if (ledgers.length + counts.length === 0) {
    return <p className="quiet">Det er ikke registreret, hvem der har vedtaget aftalen.</p>;
  }
  return (
    <>
      {view.validity && <p>{view.validity.text}.</p>}
      {ledgers.toReversed().map((ledger) => (
        <OneLedger key={ledger.number} ledger={ledger} />
      ))}
      {counts.map(({ number, text, when, document }, at) => (
        <p key={at}>
          Version {number}: vedtaget af {text}, {effective(when)}. <span className="quiet">Kilde: {document}</span>
        </p>
      ))}
    </>
  );
}

function OneLedger({ ledger }: { readonly ledger: Ledger }) {
  const { number, groups, parties } = ledger;
  return (
    <>
      <h3>Version {number}</h3>
      <dl className="facts">
        {groups.map(({ title, text }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Table
        caption={`Parternes beslutninger om version ${number}`}
        columns={columns}
        rows={parties.toSorted(by(({ name, id }) => name ?? id))}
        keyOf={({ id }) => id}
        empty="Ingen parter er spurgt."
      />
    </>
  );
}
