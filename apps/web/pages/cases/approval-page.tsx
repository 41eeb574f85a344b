import type { Run } from '../../api/types.js';
import { Loaded } from '../../parts/loaded.js';
import { Section } from '../../parts/section.js';
import type { PageProps } from '../../shell/page-route.js';
import { NextSteps } from '../../run/next-steps.js';
import { useRun } from '../../run/use-run.js';
import { CaseFrame } from './case-frame.js';
import { Interpretations } from './interpretations.js';
import { useMyCases } from '../../run/my-cases.js';
import { RunAbout } from './run-about.js';
import { Consents } from './consents.js';
import { TextsToApprove } from './texts-to-approve.js';

/** A review or an approval: the same frame as an escalation, around the text that is to be approved. */
export default function ApprovalPage({ params }: PageProps) {
  const { procedure = '', id = '' } = params;
  const run = useRun(procedure, id);
  return (
    <Loaded query={run} what="Henter sagen" page>
      {(shown) => <Shown run={shown} />}
    </Loaded>
  );
}

function Shown({ run }: { readonly run: Run }) {
  const { procedure, id, title, label, subject, revision } = run;
  const cases = useMyCases(procedure, id);
  const mine = cases?.here ?? cases?.elsewhere[0];
  return (
    <CaseFrame
      run={run}
      kicker={mine?.kindTitle ?? title}
      title={label}
      about={mine?.about}
      matter={
        <>
          <Section title="Teksten">
            <TextsToApprove {...{ procedure, id, revision }} />
          </Section>
          <Consents run={run} />
        </>
      }
      beside={
        <>
          <Section title="Hvem venter sagen på">
            <NextSteps run={run} />
          </Section>
          {subject && (
            <Section title="Sagen handler om">
              <RunAbout {...subject} />
            </Section>
          )}
          {subject?.procedure === 'agreement' && <Interpretations agreement={subject.id} />}
        </>
      }
    />
  );
}
