import { Badge } from '../../parts/badge.js';
import { type Column, Table } from '../../parts/table.js';
import { counted } from '../../words/danish.js';
import type { HearingView, Outcome, Remark } from './hearing-view.js';

const columns: readonly Column<Remark>[] = [
  { heading: 'Bemærkning', names: true, cell: ({ number, text }) => `${number}. ${text}` },
  { heading: 'Fra', cell: ({ partyName, response }) => `${partyName} (svar\u00a0${response})` },
  { heading: 'Sted', cell: ({ place }) => place ?? 'Ikke nævnt' },
  { heading: 'Udfald', brief: true, cell: (remark) => <OutcomeMark remark={remark} /> },
  { heading: 'Svar til parten', cell: ({ note, positive }) => note ?? (positive ? 'Ikke nødvendigt' : 'Mangler') },
];

/** The red, yellow and green table: every remark with what became of it, the colour always with its word. */
export function Remarks({ view: { overview, remarks, responses } }: { readonly view: HearingView }) {
  const replaced = new Set(responses.filter((one) => one.replaced).map(({ number }) => number));
  const live = remarks.filter(({ response }) => !replaced.has(response));
  return (
    <>
      {live.length > 0 && (
        <ul className="unstyled-list no-max-width outcomes">
          {overview.outcomes.map(({ outcome, title, count }) => (
            <li key={outcome}>
              <span className={`outcome ${outcome}`}>{title}</span> {count}
            </li>
          ))}
          <li>
            <span className="outcome positive">Kun ros</span> {overview.positive}
          </li>
          <li>
            <span className="outcome">Uden udfald</span> {overview.open}
          </li>
        </ul>
      )}
      {overview.unsplit.length > 0 && (
        <p>
          {counted(overview.unsplit.length, 'svar er', 'svar er')} ikke delt op i bemærkninger endnu: nr.{' '}
          {overview.unsplit.join(', ')}.
        </p>
      )}
      <Table
        caption="Bemærkninger og udfald"
        columns={columns}
        rows={live}
        keyOf={({ number }) => String(number)}
        empty={<p>Der er ingen bemærkninger endnu.</p>}
      />
    </>
  );
}

function OutcomeMark({ remark: { outcome, outcomeTitle, positive } }: { readonly remark: Remark }) {
  if (outcome) return <span className={`outcome ${outcome satisfies Outcome}`}>{outcomeTitle}</span>;
  return positive ? <span className="outcome positive">Kun ros</span> : <Badge>Ikke afgjort</Badge>;
}
