import '../../styles/proof.css';
import { useQuery } from '@tanstack/react-query';
import { type DeviationsFilter, deviationsQuery } from '../../api/proof-queries.js';
import type { Deviations } from '../../api/proof-types.js';
import { addressWith } from '../../parts/address.js';
import { Alert } from '../../parts/alert.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { Pager, offsetIn } from '../../parts/pager.js';
import type { PageProps } from '../../shell/page-route.js';
import { counted } from '../../words/danish.js';
import { DeviationCard } from './deviations/deviation-card.js';
import { DeviationsFilterForm } from './deviations/deviations-filter-form.js';
import { namesIn } from '../../parts/names.js';
import { ProofNav } from './proof-nav.js';

const PATH = '/bevis/afvigelser';
const LIMIT = 20;

/** Where practice left the model: how much it matters, how sure it is, and what a body has said of it. */
export default function DeviationsPage({ search }: PageProps) {
  const { klasse = '', status = '', regel = '' } = search;
  const offset = offsetIn(search);
  const filter = {
    ...(klasse && { class: klasse }),
    ...(status && { status }),
    ...(regel && { rule: regel }),
  } as DeviationsFilter;
  const found = useQuery(deviationsQuery({ ...filter, offset, limit: LIMIT }));
  return (
    <Page
      title="Afvigelser"
      kicker="Revision og bevis"
      lead="Steder, hvor det, der skete, ikke er det, modellen siger. Systemet finder dem i loggen; et organ kan acceptere dem med en begrundelse."
    >
      <ProofNav />
      <Loaded query={found} what="Holder forløbene op mod modellen">
        {(answer) => (
          <>
            <DeviationsFilterForm path={PATH} chosen={{ klasse, status, regel }} rules={answer.rules} />
            <p role="status" className="list-head">
              {counted(answer.total, 'afvigelse', 'afvigelser')}: {answer.counts.open} åbne og {answer.counts.accepted}{' '}
              {answer.counts.accepted === 1 ? 'accepteret' : 'accepterede'}.{' '}
              {counted(answer.judged.runs, 'forløb', 'forløb')} med{' '}
              {counted(answer.judged.events, 'hændelse', 'hændelser')} er gennemgået.
            </p>
            {answer.unreadable.length > 0 && (
              <Alert kind="error" heading="Kan ikke bedømmes">
                {counted(answer.unreadable.length, 'forløb', 'forløb')} er beskadiget: {answer.unreadable.join(', ')}.
              </Alert>
            )}
            {answer.deviations.length === 0 && <p className="empty">Ingen afvigelser passer til det, du har valgt.</p>}
            <Found answer={answer} />
            <Pager
              total={answer.total}
              {...{ offset, limit: LIMIT }}
              hrefAt={(fra) => addressWith(PATH, { klasse, status, regel, fra: fra || undefined })}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Found({ answer }: { readonly answer: Deviations }) {
  const names = namesIn(answer);
  return (
    <ul className="unstyled-list no-max-width deviations">
      {answer.deviations.map((deviation) => (
        <li key={deviation.id}>
          <DeviationCard
            deviation={deviation}
            rule={answer.rules.find(({ id }) => id === deviation.rule)}
            names={names}
          />
        </li>
      ))}
    </ul>
  );
}
