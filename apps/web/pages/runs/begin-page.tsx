import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { procedureQuery } from '../../api/queries.js';
import type { DeclaredCommand, Procedure } from '../../api/types.js';
import { CommandForm } from '../../forms/command-form.js';
import { addressWith } from '../../parts/address.js';
import { Cards } from '../../parts/cards.js';
import { runHref } from '../../parts/link.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { useAddresses } from '../../parts/use-addresses.js';
import type { PageProps } from '../../shell/page-route.js';
import { isoDay } from '../../words/dates.js';

const ID = /^[a-z0-9][a-z0-9-]{0,79}$/;

/** Begins a run of any procedure. Where there are several ways to begin, one is chosen first. */
export default function BeginPage({ params, search }: PageProps) {
  const procedure = useQuery(procedureQuery(params['procedure'] ?? ''));
  return (
    <Loaded query={procedure} page>
      {(known) => <Shown procedure={known} chosen={search['handling']} />}
    </Loaded>
  );
}

function Shown({ procedure, chosen }: { readonly procedure: Procedure; readonly chosen: string | undefined }) {
  const path = `/forloeb/${procedure.name}/ny`;
  const opening = procedure.commands.filter(({ opens }) => opens);
  const command = opening.find((one) => one.command === chosen) ?? (opening.length === 1 ? opening[0] : undefined);
  return (
    <Page title={`${procedure.title}: begynd nyt forløb`} lead={procedure.description}>
      {command ? (
        <Begin procedure={procedure} command={command} />
      ) : (
        <Cards
          cards={opening.map((one) => ({
            href: addressWith(path, { handling: one.command }),
            title: one.title,
            about: one.description,
            more: <span className="quiet">Det kan kun {one.mandate.who}.</span>,
          }))}
        />
      )}
    </Page>
  );
}

function Begin({ procedure, command }: { readonly procedure: Procedure; readonly command: DeclaredCommand }) {
  const addresses = useAddresses();
  const [id, setId] = useState(() => suggestedId(procedure.name));
  const wrong = !ID.test(id);
  return (
    <>
      <p className="quiet">Det kan kun {command.mandate.who}.</p>
      <details className="details">
        <summary className="details-summary">Forløbets navn i adressen</summary>
        <div className={wrong ? 'details-text form-error' : 'details-text'}>
          <label className="form-label" htmlFor="forloebets-id">
            Navn i adressen
          </label>
          <span className="form-hint" id="forloebets-id-help">
            Små bogstaver, tal og bindestreg. Kan ikke ændres bagefter.
          </span>
          {wrong && <span className="form-error-message">Brug kun a-z, 0-9 og bindestreg</span>}
          <input
            className="form-input"
            id="forloebets-id"
            value={id}
            aria-invalid={wrong}
            aria-describedby="forloebets-id-help"
            onChange={(event) => setId(event.target.value)}
          />
        </div>
      </details>
      <CommandForm
        key={command.command}
        procedure={procedure.name}
        id={id}
        command={command}
        onDone={(accepted) => addresses.push(runHref(accepted.procedure, accepted.id))}
      />
    </>
  );
}

/** A name nobody else will have taken: what it is, the day, and four letters. */
function suggestedId(procedure: string): string {
  const kind = procedure.replaceAll(/([A-Z])/g, '-$1').toLowerCase();
  return `${kind}-${isoDay(Date.now())}-${crypto.randomUUID().slice(0, 4)}`;
}
