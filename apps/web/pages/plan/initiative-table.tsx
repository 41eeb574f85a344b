import type { PlanOverview, PlannedInitiative } from '../../api/overview-types.js';
import { Link, runHref } from '../../parts/link.js';
import { type Column, Table } from '../../parts/table.js';
import { effective } from '../../words/dates.js';

/** The same as the board and the roadmap show, a row for each initiative. */
export function InitiativeTable({ plan }: { readonly plan: PlanOverview }) {
  const titleOf = (all: PlanOverview['areas'], wanted: string) =>
    all.find(({ key }) => key === wanted)?.title ?? wanted;
  const columns: readonly Column<PlannedInitiative>[] = [
    {
      heading: 'Indsats',
      names: true,
      cell: ({ id, title, periods }) => (
        <>
          {periods.length > 0 && `${periods.at(-1)!.number}. `}
          <Link href={runHref('initiative', id)}>{title}</Link>
        </>
      ),
    },
    { heading: 'Visionsområde', cell: ({ area }) => titleOf(plan.areas, area) },
    {
      heading: 'Niveau',
      cell: ({ level, levelNote }) => `${titleOf(plan.levels, level)}${levelNote ? ` (${levelNote})` : ''}`,
    },
    { heading: 'Status', cell: ({ column, stateTitle }) => statusText(titleOf(plan.columns, column), stateTitle) },
    { heading: 'Periode og frist', cell: When },
    { heading: 'Næste skridt', cell: nextText },
  ];
  return (
    <div className="initiative-table">
      <Table
        caption="Indsatserne i implementeringsplanen"
        columns={columns}
        rows={plan.initiatives}
        keyOf={({ id }) => id}
        empty={<p>Ingen indsatser.</p>}
      />
    </div>
  );
}

function statusText(column: string, state: string): string {
  return column === state ? column : `${column}: ${state}`;
}

function When({ periods, call, paused }: PlannedInitiative) {
  const period = periods.map((one) => one.period).join(', ') || 'Ikke i en plan';
  const pause = paused?.until ? [`På pause til ${effective(paused.until)}`] : [];
  const answer = call?.deadline ? [`Klyngerne svarer senest ${effective(call.deadline)}`] : [];
  const told = [...pause, ...answer];
  return (
    <>
      <span className="unbroken">{period}</span>. {told.length === 0 ? 'Ingen frist' : told.join('. ')}.
    </>
  );
}

function nextText({ nextStep, responsible, outcome, ended }: PlannedInitiative): string {
  if (ended) return outcome ?? 'Afsluttet';
  if (nextStep === undefined) return 'Ikke beskrevet';
  return `${nextStep}${responsible ? ` Ansvarlig: ${responsible.name}.` : ''}`;
}
