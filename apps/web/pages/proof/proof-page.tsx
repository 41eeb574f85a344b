import '../../styles/proof.css';
import { Page } from '../../parts/page.js';
import type { PageProps } from '../../shell/page-route.js';
import { ClosedReadings } from './closed-readings.js';
import { OpenDeviations } from './open-deviations.js';
import { ProofNav } from './proof-nav.js';
import { RunSearch } from './run-search.js';
import { Verification } from './verification.js';

/** The auditor's desk: what can be examined, whether the log holds, and what calls for a closer look. */
export default function ProofPage({ search }: PageProps) {
  return (
    <Page
      title="Revision og bevis"
      lead="Her kan du efterprøve alt, hvad der er registreret: hvem gjorde hvad, hvornår, i hvilken post og med hvilken ret."
    >
      <ProofNav />
      <div className="columns">
        <div>
          <RunSearch procedure={search['procedure'] ?? 'revision'} text={search['tekst'] ?? ''} />
          <ClosedReadings />
        </div>
        <div>
          <Verification />
          <OpenDeviations />
        </div>
      </div>
    </Page>
  );
}
