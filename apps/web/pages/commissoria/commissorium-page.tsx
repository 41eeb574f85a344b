import type { Run } from '../../api/types.js';
import { Link, runHref } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { usePageForms } from '../../run/page-forms.js';
import { Parts, WithActors, attachmentsPart, discussionPart, lastParts, useRunEvents } from '../../run/page-parts.js';
import { RelatedRuns } from '../../run/related-runs.js';
import { RunButtons } from '../../run/run-buttons.js';
import { Standstill } from '../../run/standstill.js';
import { StateSummary } from '../../run/state-summary.js';
import { TextVersions } from '../../run/text-versions.js';
import { WhereItStands } from '../../run/where-it-stands.js';
import { useRun } from '../../run/use-run.js';
import type { PageProps } from '../../shell/page-route.js';
import { effective, moment } from '../../words/dates.js';
import type { CommissoriumView } from './commissorium-view.js';
import { Consents } from './consents.js';
import { GroupSeats } from './group-seats.js';
import { TemplateSections } from './template-sections.js';

/** A commissorium and the working group it becomes. */
export default function CommissoriumPage({ params, search }: PageProps) {
  const run = useRun('commissorium', params['id'] ?? '');
  return (
    <Loaded query={run} what="Henter kommissoriet" page>
      {(shown) => <Shown run={shown} open={search['handling']} />}
    </Loaded>
  );
}

function Shown({ run, open }: { readonly run: Run; readonly open: string | undefined }) {
  const { procedure, id, label, openedAt, changedAt, revision } = run;
  const view = run.view as unknown as CommissoriumView;
  const events = useRunEvents(run);
  const path = runHref(procedure, id);
  const forms = usePageForms(run, path, open);
  const toRevision = view.revision && (
    <>
      <span className="quiet small">Revision</span>
      <br />
      <Link href={runHref('revision', view.revision)}>Revisionen, kommissoriet er til</Link>
    </>
  );
  return (
    <Page title={label} kicker={`Kommissorium, udkast ${view.draft}`} lead={<StateSummary run={run} />}>
      <div className="run-line">
        <p className="quiet">
          Begyndt {moment(openedAt)}. Senest ændret {moment(changedAt)}.
          {view.runsUntil && ` Arbejdsgruppen er forlænget til og med ${effective(view.runsUntil)}.`}
        </p>
        <RunButtons run={run} />
      </div>
      <Standstill run={run} />
      <WhereItStands path={path} {...forms} />
      <Parts
        parts={[
          { id: 'afsnit', title: 'Skabelonens afsnit', content: <TemplateSections view={view} {...forms} /> },
          { id: 'poster', title: 'Poster i arbejdsgruppen', content: <GroupSeats view={view} /> },
          {
            id: 'ja',
            title: 'Hvad de to sider har sagt',
            content: (
              <WithActors run={run}>
                <Consents {...{ run, view, events }} />
              </WithActors>
            ),
          },
          {
            id: 'aendringer',
            title: 'Ændringer i teksten',
            content: (
              <WithActors run={run}>
                <TextVersions {...{ procedure, id, revision, events }} none="Der er ikke skrevet noget endnu." />
              </WithActors>
            ),
          },
          discussionPart(forms),
          attachmentsPart(forms),
          {
            id: 'andre',
            title: 'Hører sammen med',
            content: (
              <RelatedRuns
                subject={`commissorium/${id}`}
                procedures={['writtenApproval', 'escalation']}
                {...(toRevision && { first: toRevision })}
              />
            ),
          },
          ...lastParts(run, events),
        ]}
      />
    </Page>
  );
}
