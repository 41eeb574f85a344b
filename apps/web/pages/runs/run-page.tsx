import { useQuery } from '@tanstack/react-query';
import { diagramQuery, eventsQuery } from '../../api/queries.js';
import type { Run } from '../../api/types.js';
import { Link, plainRunHref, runHref } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { Section } from '../../parts/section.js';
import { Actions } from '../../run/actions.js';
import { Deadlines } from '../../run/deadlines.js';
import { Details } from '../../run/details.js';
import { History } from '../../run/history.js';
import { useSeen } from '../../run/followed.js';
import { NextSteps } from '../../run/next-steps.js';
import { usePageForms } from '../../run/page-forms.js';
import { RunButtons } from '../../run/run-buttons.js';
import { StateSummary } from '../../run/state-summary.js';
import { Statechart } from '../../run/statechart.js';
import { useRun } from '../../run/use-run.js';
import type { PageProps } from '../../shell/page-route.js';
import { moment } from '../../words/dates.js';

/**
 * Any run of any procedure: where it stands, what happens next, what one can do, what is known, and how it came here.
 */
export default function RunPage({ params, search }: PageProps) {
  const { procedure = '', id = '' } = params;
  const run = useRun(procedure, id);
  return (
    <Loaded query={run} what="Henter forløbet" page>
      {(shown) => <Shown run={shown} open={search['handling']} />}
    </Loaded>
  );
}

function Shown({ run, open }: { readonly run: Run; readonly open: string | undefined }) {
  const { procedure, id, title, label, subject, openedAt, changedAt, revision } = run;
  const path = plainRunHref(procedure, id);
  const forms = usePageForms(run, path, open);
  useSeen(run);
  return (
    <Page title={label} kicker={label.startsWith(title) ? undefined : title} lead={<StateSummary run={run} />}>
      <div className="run-line">
        <p className="quiet">
          Begyndt {moment(openedAt)}. Senest ændret {moment(changedAt)}.{' '}
          {subject && <Link href={runHref(subject.procedure, subject.id)}>Se, hvad det handler om</Link>}
        </p>
        <RunButtons run={run} />
      </div>
      <div className="columns next-first">
        <div>
          <Section title="Hvad kan du gøre">
            <div id="handlinger" className="d-print-none">
              <Actions {...forms} />
            </div>
          </Section>
          <Section title="Hvad der er registreret">
            <Details details={run.details} />
          </Section>
        </div>
        <div>
          <Section title="Næste skridt">
            <NextSteps run={run} path={path} />
          </Section>
          <Section title="Frister">
            <Deadlines run={run} />
          </Section>
        </div>
      </div>
      <Section title="Vejen gennem forløbet">
        <Chart run={run} />
      </Section>
      <Section title="Historik">
        <History {...{ procedure, id, revision }} />
      </Section>
    </Page>
  );
}

function Chart({ run }: { readonly run: Run }) {
  const diagram = useQuery(diagramQuery(run.definition));
  const events = useQuery(eventsQuery(run.procedure, run.id, 0, 1_000));
  return (
    <Loaded query={diagram} what="Henter diagrammet">
      {(drawn) => <Statechart diagram={drawn} state={run.state} events={events.data?.events ?? []} />}
    </Loaded>
  );
}
