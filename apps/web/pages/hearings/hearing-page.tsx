import type { Run } from '../../api/types.js';
import { DayDeadline } from '../../parts/day-deadline.js';
import { Link, runHref } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { Section } from '../../parts/section.js';
import { NextSteps } from '../../run/next-steps.js';
import { useRun } from '../../run/use-run.js';
import type { PageProps } from '../../shell/page-route.js';
import { effective, moment } from '../../words/dates.js';
import type { HearingView } from './hearing-view.js';
import { Parties } from './parties.js';
import { Remarks } from './remarks.js';
import { Responses } from './responses.js';
import './hearings.css';

/** One hearing: who was asked and has answered, and what became of every remark. */
export default function HearingPage({ params }: PageProps) {
  const run = useRun('hearing', params['id'] ?? '');
  return (
    <Loaded query={run} what="Henter høringen" page>
      {(known) => <Shown run={known} view={known.view as unknown as HearingView} />}
    </Loaded>
  );
}

function Shown({ run, view }: { readonly run: Run; readonly view: HearingView }) {
  const path = runHref('hearing', run.id);
  return (
    <Page
      kicker={view.title.startsWith('Høring') ? undefined : 'Høring'}
      title={view.title}
      lead={`${run.state.title}. ${view.overview.text}.`}
    >
      <p className="d-print-none">
        <Link href={path}>Handlinger og historik</Link>
        {view.revision && (
          <>
            {' · '}
            <Link href={runHref('revision', view.revision)}>Revisionen</Link>
          </>
        )}
        {' · '}
        <Link href="/hoeringer">Alle høringer</Link>
      </p>
      <dl className="known">
        <div>
          <dt>Frist for svar</dt>
          <dd>
            <DayDeadline day={view.deadline} over={run.state.ended || !run.state.keys.includes('open')} />
            {view.shortenedBecause && <p className="small">Kortere end reglerne siger: {view.shortenedBecause}</p>}
          </dd>
        </div>
        <div>
          <dt>Dokument</dt>
          <dd>{view.document}</dd>
        </div>
        {view.questions.length > 0 && (
          <div>
            <dt>Der spørges om</dt>
            <dd>
              <ul>
                {view.questions.map((question) => (
                  <li key={question}>{question}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      <Section title="Næste skridt">
        <NextSteps run={run} path={path} />
      </Section>
      <Section title="Parterne">
        <Parties overview={view.overview} />
      </Section>
      <Section title="Bemærkningerne og deres udfald">
        <Remarks view={view} />
      </Section>
      <Section title="Svarene">
        <Responses view={view} />
      </Section>
      {view.changes.length > 0 && (
        <Section title="Ændringer undervejs">
          <ul>
            {view.changes.map(({ at, reason, deadline }) => (
              <li key={at}>
                {moment(at)}: {reason}
                {deadline && ` Ny frist: ${effective(deadline)}.`}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
