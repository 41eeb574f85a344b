import { Badge } from '../../parts/badge.js';
import { type Column, Table } from '../../parts/table.js';
import { listed } from '../../words/danish.js';
import { effective, moment } from '../../words/dates.js';
import type { HearingView, Response } from './hearing-view.js';

/** The answers as they came; none is ever taken away. */
export function Responses({ view: { responses, overview } }: { readonly view: HearingView }) {
  const nameOf = (id: string) => overview.parties.find((one) => one.id === id)?.name ?? id;
  const columns: readonly Column<Response>[] = [
    { heading: 'Svar', names: true, cell: ({ number, partyName }) => `${number}. ${partyName}` },
    { heading: 'Sammen med', cell: ({ jointWith }) => listed(jointWith.map(nameOf)) || 'Ingen' },
    {
      heading: 'Modtaget',
      cell: ({ receivedOn, receivedAt }) => (receivedOn ? effective(receivedOn) : moment(receivedAt)),
    },
    { heading: 'Dokument', cell: ({ document }) => document },
    { heading: 'Mærket', cell: (response) => <Marks response={response} /> },
  ];
  return (
    <Table
      caption="Høringssvar"
      columns={columns}
      rows={responses}
      keyOf={({ number }) => String(number)}
      empty={<p>Der er ikke kommet svar endnu.</p>}
    />
  );
}

function Marks({ response: { late, jointWith, replaced, givenBy } }: { readonly response: Response }) {
  return (
    <>
      {late && <Badge kind="warning">For sent</Badge>} {jointWith.length > 0 && <Badge kind="info">Fælles svar</Badge>}{' '}
      {replaced && <Badge>Erstattet af et senere</Badge>}{' '}
      {givenBy === 'secretariat' ? 'Registreret for parten' : 'Afgivet af parten selv'}
    </>
  );
}
