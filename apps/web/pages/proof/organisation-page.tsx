import '../../styles/proof.css';
import { useState } from 'react';
import type { AsOf, Basis } from '../../api/proof-queries.js';
import { Page } from '../../parts/page.js';
import type { PageProps } from '../../shell/page-route.js';
import { effective, isoDay, moment } from '../../words/dates.js';
import { danishInstant } from './danish-instant.js';
import { AgreementsThen } from './organisation/agreements-then.js';
import { BodiesThen } from './organisation/bodies-then.js';
import { ChangesSince } from './organisation/changes-since.js';
import { MomentForm } from './organisation/moment-form.js';
import { OpenRunsThen } from './organisation/open-runs-then.js';
import { ProofNav } from './proof-nav.js';

/** The whole organisation at a moment, by what was known or by what was in force; and what changed since another. */
export default function OrganisationPage({ search }: PageProps) {
  const [today] = useState(() => isoDay(Date.now()));
  const { dag = today, kl = '', siden = '' } = search;
  const basis: Basis = search['akse'] === 'recorded' ? 'recorded' : 'effective';
  const instant = kl && basis === 'recorded' ? danishInstant(dag, kl) : undefined;
  const then: AsOf = { asOf: instant ?? dag, basis };
  const when = instant ? moment(instant) : effective(dag);
  return (
    <Page
      title="Organisationen på et tidspunkt"
      kicker="Revision og bevis"
      lead="Vælg et tidspunkt, og se aftaler, åbne forløb, organer og poster, som de var."
    >
      <ProofNav />
      <MomentForm chosen={{ dag, kl, akse: basis, siden }} />
      <p role="status" className="list-head">
        <strong>
          {basis === 'recorded' ? `Det, der var registreret ${when}` : `Det, der gjaldt ${when}, efter det, vi ved nu`}
        </strong>
      </p>
      {siden && <ChangesSince from={siden} to={then.asOf} basis={basis} />}
      <AgreementsThen moment={then} />
      <OpenRunsThen moment={then} />
      <BodiesThen moment={then} />
    </Page>
  );
}
