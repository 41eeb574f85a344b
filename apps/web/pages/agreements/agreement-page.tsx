import type { Run } from '../../api/types.js';
import { addressWith } from '../../parts/address.js';
import { Link, runHref } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { AskDirectors } from '../../run/ask-directors.js';
import { NextSteps } from '../../run/next-steps.js';
import { type PageForms, usePageForms } from '../../run/page-forms.js';
import { type Part, Parts, attachmentsPart, discussionPart, lastParts, useRunEvents } from '../../run/page-parts.js';
import { referredTitle } from '../../run/referred-title.js';
import { RelatedRuns } from '../../run/related-runs.js';
import { RunButtons } from '../../run/run-buttons.js';
import { Standstill } from '../../run/standstill.js';
import { StateSummary } from '../../run/state-summary.js';
import { SeatActions } from '../../run/seat-actions.js';
import { useRun } from '../../run/use-run.js';
import type { PageProps } from '../../shell/page-route.js';
import { effective } from '../../words/dates.js';
import { Adoption } from './adoption.js';
import type { AgreementView } from './agreement-view.js';
import { Interpretations, KnownFacts } from './interpretations.js';
import { OpenRevisions } from './open-revisions.js';
import { Revisions } from './revisions.js';
import { Versions } from './versions.js';

/** An agreement: what applies, what it came of, who has adopted it, and how it is to be understood. */
export default function AgreementPage({ params, search }: PageProps) {
  const run = useRun('agreement', params['id'] ?? '');
  return (
    <Loaded query={run} what="Henter aftalen" page>
      {(shown) => <Shown run={shown} open={search['handling']} />}
    </Loaded>
  );
}

function Shown({ run, open }: { readonly run: Run; readonly open: string | undefined }) {
  const { procedure, id, label } = run;
  const view = run.view as unknown as AgreementView;
  const events = useRunEvents(run);
  const path = runHref(procedure, id);
  const forms = usePageForms(run, path, open);
  return (
    <Page title={label} kicker="Aftale" lead={<StateSummary run={run} />}>
      <Facts run={run} view={view} />
      <Standstill run={run} />
      <Parts
        parts={[
          {
            id: 'versioner',
            title: 'Versioner',
            content: <Versions versions={view.versions} inForce={run.state.keys.includes('inForce')} />,
          },
          { id: 'revisioner', title: 'Revisioner', content: <Revisions agreement={id} ended={run.state.ended} /> },
          { id: 'vedtagelse', title: 'Hvem har vedtaget den', content: <Adoption view={view} /> },
          {
            id: 'fortolkninger',
            title: 'Hvordan den skal forstås',
            content: <Interpretations entries={view.interpretations ?? []} />,
          },
          ...factPart(view),
          attachmentsPart(forms),
          discussionPart(forms),
          { id: 'goer', title: 'Ændr aftalen', content: <Change path={path} {...forms} /> },
          {
            id: 'andre',
            title: 'Tvivl og tvister om aftalen',
            content: <RelatedRuns subject={`agreement/${id}`} procedures={['escalation', 'chairApprovedCase']} />,
          },
          ...lastParts(run, events),
        ]}
      />
    </Page>
  );
}

/** What is awaited of the agreement itself, and what one can do with it. */
function Change({ path, ...forms }: PageForms & { readonly path: string }) {
  const { run } = forms;
  return (
    <div id="handlinger">
      {run.next.length > 0 && <NextSteps run={run} path={path} />}
      <div className="d-print-none">
        <SeatActions {...forms} others={run.state.ended ? undefined : <AskDirectors {...forms} />} />
      </div>
    </div>
  );
}

function factPart({ knownFacts }: AgreementView): readonly Part[] {
  if (knownFacts.length === 0) return [];
  return [{ id: 'vides', title: 'Hvad der vides fra dokumenter', content: <KnownFacts facts={knownFacts} /> }];
}

function Facts({ run, view }: { readonly run: Run; readonly view: AgreementView }) {
  const { id } = run;
  const tovholdere = referredTitle(run, 'tovholderfunktion') ?? view.tovholderfunktion;
  return (
    <>
      <div className="run-line">
        <p className="page-links">
          <Link className="button button-primary d-print-none" href={addressWith('/revisioner/ny', { aftale: id })}>
            Rejs behov for revision
          </Link>
        </p>
        <RunButtons run={run} />
      </div>
      <dl className="facts">
        <div>
          <dt>Tovholdere</dt>
          <dd>{tovholdere ?? <span className="quiet">Ingen er registreret</span>}</dd>
        </div>
        {view.targetGroup && (
          <div>
            <dt>Målgruppe</dt>
            <dd>{view.targetGroup}</dd>
          </div>
        )}
        <div>
          <dt>Næste gennemsyn</dt>
          <dd>{view.nextReview ? effective(view.nextReview) : <span className="quiet">Ikke planlagt</span>}</dd>
        </div>
        {view.implementation && (
          <div>
            <dt>I brug</dt>
            <dd>{view.implementation.text}</dd>
          </div>
        )}
        <OpenRevisions agreement={id} />
      </dl>
    </>
  );
}
