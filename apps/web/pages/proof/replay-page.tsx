import '../../styles/proof.css';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { replayQuery } from '../../api/proof-queries.js';
import type { Replay } from '../../api/proof-types.js';
import { addressWith } from '../../parts/address.js';
import { Alert } from '../../parts/alert.js';
import { Link, runHref } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import type { PageProps } from '../../shell/page-route.js';
import { replayHref } from './names.js';
import { ProofNav } from './proof-nav.js';
import { Compare } from './replay/compare.js';
import { Papers } from './replay/papers.js';
import { Player } from './replay/player.js';
import { StepShown } from './replay/step-shown.js';
import { stepFrom } from './replay/step-from.js';

/** A run gone through step by step. Which step is in the address, counted from 1: `?skridt=12`. */
export default function ReplayPage({ params, search }: PageProps) {
  const { procedure = '', id = '' } = params;
  const replayed = useQuery(replayQuery(procedure, id));
  return (
    <Loaded query={replayed} what="Genberegner forløbet" page>
      {(replay) => <Shown replay={replay} search={search} />}
    </Loaded>
  );
}

function Shown({ replay, search }: { readonly replay: Replay; readonly search: PageProps['search'] }) {
  const { procedure, id, label, procedureTitle, steps, total, verdict, verdictText } = replay;
  const router = useRouter();
  const path = replayHref(procedure, id);
  const at = stepFrom(search['skridt'], steps.length) ?? steps.length - 1;
  const from = stepFrom(search['sammenlign'], steps.length);
  const goTo = (step: number, compared = from): void => {
    const sammenlign = compared === undefined ? undefined : compared + 1;
    const href = addressWith(path, { skridt: step + 1, sammenlign });
    // Who goes from step to step looks at one place on the page.
    void router.navigate({ href, replace: true, resetScroll: false });
  };
  return (
    <Page title={label} kicker={`${procedureTitle}, skridt for skridt`}>
      <ProofNav />
      <p className="replay-verdict">
        <Link href={runHref(procedure, id)}>Se forløbet, som det står i dag</Link>
      </p>
      <Alert
        kind={verdict === 'holds' ? 'success' : 'error'}
        heading={verdict === 'holds' ? 'Forløbet holder' : 'Forløbet holder ikke'}
      >
        {verdictText} Genberegnet betyder, at reglerne er anvendt igen på hver hændelse og gav samme resultat.
      </Alert>
      {total > steps.length && (
        <Alert kind="warning">
          De første {steps.length} af {total} skridt vises. Hent resten som fil under »Hændelser«.
        </Alert>
      )}
      <Player steps={steps} at={at} onStep={goTo} />
      <StepShown replay={replay} step={steps[at]!} />
      <Compare {...{ procedure, id, steps }} from={from} to={at} onChoose={(one, other) => goTo(other, one)} />
      <Papers {...{ procedure, id }} revision={steps[at]!.revision} />
    </Page>
  );
}
