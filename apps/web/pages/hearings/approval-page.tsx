import type { Run } from '../../api/types.js';
import { Alert } from '../../parts/alert.js';
import { Badge } from '../../parts/badge.js';
import { DayDeadline } from '../../parts/day-deadline.js';
import { Link, runHref } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { PersonName } from '../../parts/person-name.js';
import { Section } from '../../parts/section.js';
import { type Column, Table } from '../../parts/table.js';
import { NextSteps } from '../../run/next-steps.js';
import { WaitsInOtherSeat } from '../../run/waits-in-other-seat.js';
import { useRun } from '../../run/use-run.js';
import type { PageProps } from '../../shell/page-route.js';
import { moment } from '../../words/dates.js';
import './hearings.css';

interface Member {
  readonly seat: string;
  readonly title: string;
  readonly person: string;
  readonly answerTitle: string;
  readonly remarks?: string;
}

/** What the API's view of a written approval holds, as far as this page shows it. */
interface ApprovalView {
  readonly title: string;
  readonly text: string;
  readonly version: number;
  readonly sha256: string;
  readonly body: string;
  readonly deadline?: string;
  readonly ruleInForce: readonly string[];
  readonly tally?: { readonly inWords: string };
  readonly atDeadline?: string;
  readonly ifCountedNow?: readonly string[];
  readonly arithmetic?: readonly string[];
  readonly members?: readonly Member[];
  readonly given?: readonly { readonly seat: string; readonly answer: string; readonly at: string }[];
  readonly decision?: { readonly byTitle: string; readonly remarks?: string };
}

/** One written approval: the text, every member's answer or silence, and how it is counted. */
export default function ApprovalPage({ params }: PageProps) {
  const run = useRun('writtenApproval', params['id'] ?? '');
  return (
    <Loaded query={run} what="Henter godkendelsen" page>
      {(known) => <Shown run={known} view={known.view as unknown as ApprovalView} />}
    </Loaded>
  );
}

function Shown({ run, view }: { readonly run: Run; readonly view: ApprovalView }) {
  const path = runHref('writtenApproval', run.id);
  const { members = [], given = [], tally, atDeadline, ifCountedNow, arithmetic, decision } = view;
  return (
    <Page kicker="Skriftlig godkendelse" title={view.title} lead={`${run.state.title}.`}>
      <p className="d-print-none">
        <Link href={path}>Handlinger og historik</Link>
        {' · '}
        <Link href={`/organisation/${view.body}`}>Organet, der spørges</Link>
        {' · '}
        <Link href="/hoeringer">Alle godkendelser</Link>
      </p>
      <Decision decision={decision} />
      <p>
        <strong>Frist for svar:</strong>{' '}
        <DayDeadline day={view.deadline} over={run.state.ended || arithmetic !== undefined} />
      </p>
      {atDeadline && <p>{atDeadline}</p>}
      <Section title="Næste skridt">
        <NextSteps run={run} path={path} />
        <WaitsInOtherSeat procedure="writtenApproval" id={run.id} />
      </Section>
      <Section title="Medlemmernes svar">
        {tally && <p>{tally.inWords}.</p>}
        <Table
          caption="Medlemmernes svar"
          columns={columnsFor(given)}
          rows={members}
          keyOf={({ seat }) => seat}
          empty={<p>Medlemmerne er ikke spurgt endnu.</p>}
        />
      </Section>
      {(arithmetic ?? ifCountedNow) && (
        <Section title={arithmetic ? 'Optællingen' : 'Hvis der blev talt op nu'}>
          <Lines lines={arithmetic ?? ifCountedNow ?? []} />
        </Section>
      )}
      <Section title="Reglerne, der gælder">
        <Lines lines={view.ruleInForce} />
      </Section>
      <Section title={`Teksten, version ${view.version}`}>
        <p className="as-written">{view.text}</p>
        <p className="quiet small fingerprint">Tekstens fingeraftryk (SHA-256): {view.sha256}</p>
      </Section>
    </Page>
  );
}

function Decision({ decision }: { readonly decision: ApprovalView['decision'] }) {
  if (decision === undefined) return null;
  return (
    <Alert kind="success" heading={`Afgjort af ${decision.byTitle.toLocaleLowerCase('da')}`}>
      {decision.remarks && <p>{decision.remarks}</p>}
    </Alert>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function columnsFor(given: NonNullable<ApprovalView['given']>): readonly Column<Member>[] {
  const latest = (seat: string) => given.findLast((one) => one.seat === seat);
  return [
    { heading: 'Medlem', names: true, cell: ({ title }) => title },
    { heading: 'Person', cell: ({ person }) => <PersonName id={person} /> },
    {
      heading: 'Svar',
      cell: ({ seat, answerTitle }) => {
        const answer = latest(seat)?.answer;
        if (answer === undefined) return <Badge kind="warning">{answerTitle}</Badge>;
        return answer === 'objects' ? <Badge kind="error">{answerTitle}</Badge> : answerTitle;
      },
    },
    {
      heading: 'Hvornår',
      cell: ({ seat }) => {
        const answer = latest(seat);
        return answer ? moment(answer.at) : '–';
      },
    },
    { heading: 'Bemærkninger', cell: ({ remarks }) => remarks ?? '–' },
  ];
}
