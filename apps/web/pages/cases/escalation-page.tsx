import type { Run } from '../../api/types.js';
import { Loaded } from '../../parts/loaded.js';
import { Section } from '../../parts/section.js';
import { useRun } from '../../run/use-run.js';
import type { PageProps } from '../../shell/page-route.js';
import { CaseFrame } from './case-frame.js';
import type { EscalationView } from './escalation-view.js';
import { Interpretations } from './interpretations.js';
import { Positions, Resolutions } from './positions.js';
import { RunAbout } from './run-about.js';

/** An escalation, or a question, as the contact directors meet it: short enough for a phone between two meetings. */
export default function EscalationPage({ params }: PageProps) {
  const run = useRun('escalation', params['id'] ?? '');
  return (
    <Loaded query={run} what="Henter sagen" page>
      {(shown) => <Shown run={shown} />}
    </Loaded>
  );
}

function Shown({ run }: { readonly run: Run }) {
  const view = run.view as unknown as EscalationView;
  const { about, question, kindTitle, blocking = false, positions, agreement, ifNothingIsDone } = view;
  return (
    <CaseFrame
      run={run}
      kicker={`${kindTitle ?? 'Spørgsmål om råd'} om »${about.title}«`}
      title={question}
      blocking={blocking}
      ifNothing={ifNothingIsDone}
      matter={
        <>
          {positions && <Positions positions={positions} />}
          <Resolutions view={view} />
        </>
      }
      beside={
        <>
          <Section title="Sagen handler om">
            <RunAbout {...about} />
          </Section>
          {agreement !== undefined && <Interpretations agreement={agreement} />}
        </>
      }
      suggestions={(positions ?? []).flatMap(({ sideTitle, position }) =>
        position === undefined
          ? []
          : [{ text: `Følg ${genitive(sideTitle)} holdning`, fills: { resolution: position } }],
      )}
      initial={{ GiveResolution: { scope: 'thisCase' } }}
    />
  );
}

const genitive = (side: string): string => `${side.toLocaleLowerCase('da')}s`;
