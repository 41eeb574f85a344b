import type { Run } from '../../api/types.js';
import { Link, runHref } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { usePageForms } from '../../run/page-forms.js';
import { Parts, WithActors, attachmentsPart, discussionPart, lastParts, useRunEvents } from '../../run/page-parts.js';
import { referredTitle } from '../../run/referred-title.js';
import { RelatedRuns } from '../../run/related-runs.js';
import { RunButtons } from '../../run/run-buttons.js';
import { Standstill } from '../../run/standstill.js';
import { StateSummary } from '../../run/state-summary.js';
import { TextVersions } from '../../run/text-versions.js';
import { WhereItStands } from '../../run/where-it-stands.js';
import { useRun } from '../../run/use-run.js';
import type { PageProps } from '../../shell/page-route.js';
import { effective, moment } from '../../words/dates.js';
import { Awaited } from './awaited.js';
import { Positions } from './positions.js';
import type { RevisionView } from './revision-view.js';
import { Sources } from './sources.js';

/** A revision as its tovholdere work with it. */
export default function RevisionPage({ params, search }: PageProps) {
  const run = useRun('revision', params['id'] ?? '');
  return (
    <Loaded query={run} what="Henter revisionen" page>
      {(shown) => <Shown run={shown} open={search['handling']} />}
    </Loaded>
  );
}

function Shown({ run, open }: { readonly run: Run; readonly open: string | undefined }) {
  const { procedure, id, label, revision } = run;
  const view = run.view as unknown as RevisionView;
  const events = useRunEvents(run);
  const agreement = referredTitle(run, 'agreement');
  const path = runHref(procedure, id);
  const forms = usePageForms(run, path, open);
  return (
    <Page
      title={agreement ? `Revision af ${agreement}` : label}
      kicker={view.spor ? `Revision på spor ${view.spor}` : 'Revision'}
      lead={<StateSummary run={run} />}
    >
      <RunLine run={run} agreement={view.agreement} />
      <Standstill run={run}>{view.paused && <Paused paused={view.paused} />}</Standstill>
      {view.need && (
        <p className="need">
          <strong>Behovet:</strong> {view.need.description}
        </p>
      )}
      <WhereItStands path={path} {...forms} awaited={<Awaited run={run} path={path} />} />
      <Parts
        parts={[
          ...(view.known
            ? [
                {
                  id: 'kilder',
                  title: 'Hvad der vides fra før systemet',
                  content: <Sources run={run} known={view.known} />,
                },
              ]
            : [
                {
                  id: 'holdninger',
                  title: 'De to tovholderes holdning',
                  content: (
                    <WithActors run={run}>
                      <Positions path={path} run={run} view={view} events={events} />
                    </WithActors>
                  ),
                },
                {
                  id: 'udkast',
                  title: 'Udkast og ændringer',
                  content: (
                    <WithActors run={run}>
                      <TextVersions
                        {...{ procedure, id, revision, events }}
                        none="Der er ikke sendt noget udkast endnu."
                      />
                    </WithActors>
                  ),
                },
              ]),
          discussionPart(forms),
          attachmentsPart(forms),
          {
            id: 'andre',
            title: 'Hører sammen med',
            content: (
              <RelatedRuns
                subject={`revision/${id}`}
                procedures={['commissorium', 'hearing', 'escalation', 'chairApprovedCase', 'writtenApproval']}
                first={
                  <>
                    <span className="quiet small">Aftale</span>
                    <br />
                    <Link href={runHref('agreement', view.agreement)}>{agreement ?? 'Aftalen, der revideres'}</Link>
                  </>
                }
              />
            ),
          },
          ...lastParts(run, events),
        ]}
      />
    </Page>
  );
}

/** Since when, what it is about, and what one can do with any run. */
function RunLine({ run, agreement }: { readonly run: Run; readonly agreement: string }) {
  const { openedAt, changedAt } = run;
  return (
    <div className="run-line">
      <p className="quiet">
        Begyndt {moment(openedAt)}. Senest ændret {moment(changedAt)}.{' '}
        <Link href={runHref('agreement', agreement)}>Se aftalen</Link>
      </p>
      <RunButtons run={run} />
    </div>
  );
}

function Paused({ paused }: { readonly paused: NonNullable<RevisionView['paused']> }) {
  return (
    <p>
      Revisionen er sat på pause{paused.until && ` til ${effective(paused.until)}`}: {paused.reason}
      {paused.awaiting && ` Der ventes på: ${paused.awaiting}`}
    </p>
  );
}
