import { useQuery } from '@tanstack/react-query';
import { hearingsQuery } from '../../api/overview-queries.js';
import type { ChairApprovedLine, HearingLine, WrittenApprovalLine } from '../../api/overview-types.js';
import { Badge } from '../../parts/badge.js';
import { DayDeadline } from '../../parts/day-deadline.js';
import { Link, runHref } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { Section } from '../../parts/section.js';
import { type Column, Table } from '../../parts/table.js';
import { effective } from '../../words/dates.js';

/** Where a hearing, and where a written approval, is shown. */
const hearingHref = (id: string): string => `/hoeringer/${encodeURIComponent(id)}`;
const approvalHref = (id: string): string => `/skriftlige-godkendelser/${encodeURIComponent(id)}`;

const hearings: readonly Column<HearingLine>[] = [
  { heading: 'Høring', names: true, cell: ({ id, title }) => <Link href={hearingHref(id)}>{title}</Link> },
  { heading: 'Status', brief: true, cell: ({ stateTitle }) => stateTitle },
  { heading: 'Frist', cell: ({ deadline, open }) => <DayDeadline day={deadline} over={!open} /> },
  { heading: 'Svar', cell: ({ text }) => text },
  { heading: 'Bemærkninger uden udfald', cell: ({ openRemarks }) => (openRemarks === 0 ? 'Ingen' : openRemarks) },
];

const approvals: readonly Column<WrittenApprovalLine>[] = [
  { heading: 'Sag', names: true, cell: ({ id, title }) => <Link href={approvalHref(id)}>{title}</Link> },
  { heading: 'Organ', cell: ({ body }) => <Link href={`/organisation/${body.id}`}>{body.name}</Link> },
  { heading: 'Status', brief: true, cell: ({ stateTitle }) => stateTitle },
  { heading: 'Frist', cell: ({ deadline, open }) => <DayDeadline day={deadline} over={!open} /> },
  { heading: 'Svar', cell: ({ text }) => text },
];

const cases: readonly Column<ChairApprovedLine>[] = [
  {
    heading: 'Sag',
    names: true,
    cell: ({ id, title }) => <Link href={runHref('chairApprovedCase', id)}>{title}</Link>,
  },
  { heading: 'Hvad', cell: ({ matterTitle }) => matterTitle },
  { heading: 'Godkendt', cell: ({ approvedOn }) => effective(approvedOn) },
  { heading: 'Organ', cell: ({ body }) => <Link href={`/organisation/${body.id}`}>{body.name}</Link> },
  {
    heading: 'Orientering af organet',
    cell: ({ text, overdue }) => (
      <>
        {overdue && <Badge kind="error">Overskredet</Badge>} {text}
      </>
    ),
  },
];

/** What others have been asked, and what the chairmanship has approved between meetings. */
export default function HearingsPage() {
  const overview = useQuery(hearingsQuery);
  return (
    <Page
      title="Høringer og godkendelser"
      lead="Høringer, skriftlige godkendelser og sager, formandskabet har godkendt mellem to møder. De åbne står først."
    >
      <Loaded query={overview} what="Henter høringerne">
        {(known) => (
          <>
            <Section title="Høringer" aside={<Begin href="/forloeb/hearing/ny" text="Forbered en høring" />}>
              <Table
                caption="Høringer"
                columns={hearings}
                rows={known.hearings}
                keyOf={({ id }) => id}
                empty={<p>Der er ingen høringer. En revision sender selv sit udkast i høring.</p>}
              />
            </Section>
            <Section title="Skriftlige godkendelser">
              <Table
                caption="Skriftlige godkendelser"
                columns={approvals}
                rows={known.writtenApprovals}
                keyOf={({ id }) => id}
                empty={<p>Der er ingen skriftlige godkendelser.</p>}
              />
            </Section>
            <Section title="Godkendt af formandskabet">
              <Table
                caption="Sager, formandskabet har godkendt"
                columns={cases}
                rows={known.chairApprovedCases}
                keyOf={({ id }) => id}
                empty={<p>Formandskabet har ikke godkendt noget mellem møderne.</p>}
              />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Begin({ href, text }: { readonly href: string; readonly text: string }) {
  return (
    <Link className="d-print-none" href={href}>
      {text}
    </Link>
  );
}
