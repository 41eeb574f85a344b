import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { procedureQuery } from '../../api/queries.js';
import { portfolioQuery } from '../../api/revision-queries.js';
import { CommandForm } from '../../forms/command-form.js';
import { Link, runHref } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Loading } from '../../parts/loading.js';
import { Page } from '../../parts/page.js';
import { useAddresses } from '../../parts/use-addresses.js';
import type { PageProps } from '../../shell/page-route.js';
import { isoDay } from '../../words/dates.js';

/** Begins a revision; of the agreement that the address names, where it names one. */
export default function BeginRevisionPage({ search }: PageProps) {
  const agreement = search['aftale'];
  const procedure = useQuery(procedureQuery('revision'));
  const portfolio = useQuery({ ...portfolioQuery, enabled: agreement !== undefined });
  const addresses = useAddresses();
  const [ending] = useState(() => `${isoDay(Date.now())}-${crypto.randomUUID().slice(0, 4)}`);
  const entry = portfolio.data?.find((one) => one.agreement.id === agreement);
  const id = `${(agreement ?? 'revision').slice(0, 60)}-${ending}`;
  const going = entry?.revisions.filter(({ ended }) => !ended) ?? [];
  if (portfolio.isLoading) return <Loading what="Henter aftalen" />;
  return (
    <Page
      title="Rejs behov for revision"
      kicker={entry?.agreement.label ?? 'Aftaler og revisioner'}
      lead="Fortæl, hvad der er ændret. Derefter peger aftalens to tovholdere hver for sig på et spor."
    >
      {going.length > 0 && (
        <div className="note">
          <p>Aftalen er allerede ved at blive revideret:</p>
          <ul>
            {going.map((one) => (
              <li key={one.id}>
                <Link href={runHref('revision', one.id)}>{one.title}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Loaded query={procedure}>
        {({ commands }) => (
          <CommandForm
            procedure="revision"
            id={id}
            command={commands.find(({ command }) => command === 'ReportNeed')!}
            {...(agreement !== undefined && { fixed: { agreement } })}
            onDone={(accepted) => addresses.push(runHref(accepted.procedure, accepted.id))}
          />
        )}
      </Loaded>
    </Page>
  );
}
