import { useQuery } from '@tanstack/react-query';
import type { ReplayStep } from '../../../api/proof-types.js';
import { runQuery } from '../../../api/queries.js';
import { ChooseTwo } from '../../../parts/choose-two.js';
import { Loaded } from '../../../parts/loaded.js';
import { Section } from '../../../parts/section.js';
import { Table } from '../../../parts/table.js';
import { counted } from '../../../words/danish.js';
import { shortDay } from '../../../words/dates.js';
import { type Difference, differences } from './differences.js';

interface CompareProps {
  readonly procedure: string;
  readonly id: string;
  readonly steps: readonly ReplayStep[];
  /** The earlier step; nothing is compared without it. */
  readonly from: number | undefined;
  readonly to: number;
  readonly onChoose: (from: number | undefined, to: number) => void;
}

/** Two steps of a run beside each other: where it stood, what it awaited, and what it knew. */
export function Compare({ procedure, id, steps, from, to, onChoose }: CompareProps) {
  const options = steps.map(({ revision, event }) => ({
    value: String(revision),
    text: `${revision + 1}: ${event.title} (${shortDay(event.recordedAt)})`,
  }));
  return (
    <Section title="Sammenlign to skridt">
      <ChooseTwo
        className="filter-bar d-print-none"
        labels={['Det ene skridt', 'Det andet skridt']}
        none="Vælg et skridt"
        {...{ options, from, to, onChoose }}
      />
      {from !== undefined && <Compared {...{ procedure, id }} from={Math.min(from, to)} to={Math.max(from, to)} />}
    </Section>
  );
}

function Compared({ procedure, id, from, to }: { procedure: string; id: string; from: number; to: number }) {
  const earlier = useQuery(runQuery(procedure, id, { revision: from }));
  const later = useQuery(runQuery(procedure, id, { revision: to }));
  return (
    <Loaded query={earlier}>
      {(one) => (
        <Loaded query={later}>
          {(other) => {
            const { changed, same } = differences(one, other);
            return (
              <>
                <p role="status" className="list-head">
                  {counted(changed.length, 'forskel', 'forskelle')} efter {counted(to - from, 'skridt', 'skridt')}.{' '}
                  {same > 0 && `${counted(same, 'oplysning er', 'oplysninger er')} uændret.`}
                </p>
                <Table<Difference>
                  caption={`Forskelle mellem skridt ${from + 1} og ${to + 1}`}
                  columns={[
                    { heading: 'Oplysning', names: true, cell: ({ label }) => label },
                    { heading: `Efter skridt ${from + 1}`, cell: ({ before }) => <Value text={before} /> },
                    { heading: `Efter skridt ${to + 1}`, cell: ({ after }) => <Value text={after} /> },
                  ]}
                  rows={changed}
                  keyOf={({ name }) => name}
                  empty={<p>Der er ingen forskel på de to skridt.</p>}
                />
              </>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

function Value({ text }: { readonly text: string }) {
  return text === '' ? <span className="quiet">Intet</span> : <span className="as-written">{text}</span>;
}
