import type { Detail, Run } from '../../api/types.js';
import { Alert } from '../../parts/alert.js';
import { type Column, Table } from '../../parts/table.js';
import { listed } from '../../words/danish.js';
import { effective } from '../../words/dates.js';
import type { KnownCourse } from './revision-view.js';

interface Step {
  readonly at: number;
  readonly title: string;
  readonly when: string;
  readonly statement: string;
  readonly source: string;
}

const columns: readonly Column<Step>[] = [
  { heading: 'Skridt', names: true, cell: ({ title }) => title },
  { heading: 'Hvornår', cell: ({ when }) => when },
  { heading: 'Hvad der vides', cell: ({ statement }) => statement },
  { heading: 'Kilde', cell: ({ source }) => source },
];

/** A course from before the system: what documents tell of it, from where, and what is not known. */
export function Sources({ run, known }: { readonly run: Run; readonly known: KnownCourse }) {
  const { description, conclusion, gaps = [] } = known;
  const items = partOf(run.details, 'known')?.parts?.find(({ name }) => name === 'milestones')?.items ?? [];
  return (
    <>
      <p>{description}</p>
      {conclusion && (
        <p>
          <strong>Hvordan det endte:</strong> {conclusion}
        </p>
      )}
      <Table
        caption="Kendte skridt"
        columns={columns}
        rows={items.map(stepOf)}
        keyOf={({ at }) => String(at)}
        empty="Ingen skridt er kendt."
      />
      {gaps.length > 0 && (
        <Alert kind="info" heading="Det vides ikke">
          Der er ingen kilder til: {listed(gaps.map(({ title }) => title.toLowerCase()))}.
        </Alert>
      )}
    </>
  );
}

function stepOf(item: readonly Detail[], at: number): Step {
  const textOf = (name: string, among = item): string => partOf(among, name)?.text ?? '';
  const source = partOf(item, 'source')?.parts ?? [];
  return {
    at,
    title: textOf('milestone'),
    when: effective(textOf('when')),
    statement: textOf('statement'),
    source: [textOf('document', source), textOf('locator', source)].filter(Boolean).join(', '),
  };
}

const partOf = (details: readonly Detail[], wanted: string): Detail | undefined =>
  details.find(({ name }) => name === wanted);
