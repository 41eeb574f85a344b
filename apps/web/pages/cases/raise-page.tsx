import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { procedureQuery, runQuery } from '../../api/queries.js';
import type { DeclaredCommand } from '../../api/types.js';
import { CommandForm } from '../../forms/command-form.js';
import { addressWith } from '../../parts/address.js';
import { Cards } from '../../parts/cards.js';
import { Loaded } from '../../parts/loaded.js';
import { Loading } from '../../parts/loading.js';
import { Page } from '../../parts/page.js';
import { useAddresses } from '../../parts/use-addresses.js';
import type { PageProps } from '../../shell/page-route.js';
import { withoutFields } from '../../forms/without-fields.js';
import { knownOf } from '../../run/ask-directors.js';
import { isoDay } from '../../words/dates.js';
import { RunAbout } from './run-about.js';

/** Asks the contact directors about a run, or escalates it: `/sager/ny?procedure=revision&id=…`. */
export default function RaisePage({ search }: PageProps) {
  const escalation = useQuery(procedureQuery('escalation'));
  return (
    <Loaded query={escalation} page>
      {({ commands }) => <Shown opening={commands.filter(({ opens }) => opens)} search={search} />}
    </Loaded>
  );
}

function Shown({
  opening,
  search,
}: {
  readonly opening: readonly DeclaredCommand[];
  readonly search: PageProps['search'];
}) {
  const { procedure, id, handling } = search;
  const command = opening.find((one) => one.command === handling);
  return (
    <Page
      title={command?.title ?? 'Spørg kontaktdirektørerne'}
      lead="Et spørgsmål om råd standser ikke noget. En eskalering skal afgøres."
    >
      {procedure && id && <RunAbout procedure={procedure} id={id} />}
      {command ? (
        <Raise key={command.command} command={command} about={{ procedure, id }} />
      ) : (
        <Cards
          cards={opening.map((one) => ({
            href: addressWith('/sager/ny', { procedure, id, handling: one.command }),
            title: one.title,
            about: one.description,
          }))}
        />
      )}
    </Page>
  );
}

interface RaiseProps {
  readonly command: DeclaredCommand;
  readonly about: { readonly procedure: string | undefined; readonly id: string | undefined };
}

function Raise({ command, about }: RaiseProps) {
  const addresses = useAddresses();
  const [id] = useState(() => `sag-${isoDay(Date.now())}-${crypto.randomUUID().slice(0, 4)}`);
  const { procedure = '', id: run = '' } = about;
  const { data: known, isLoading } = useQuery({ ...runQuery(procedure, run), enabled: procedure !== '' && run !== '' });
  if (isLoading) return <Loading what="Henter, hvad det handler om" />;
  const named = { about: { procedure, id: run } };
  return (
    <CommandForm
      procedure="escalation"
      id={id}
      command={withoutFields(command, known ? knownOf(known) : [])}
      {...(procedure && run ? { fixed: named } : { initial: named })}
      onDone={(accepted) => addresses.push(`/sager/${accepted.id}`)}
    />
  );
}
