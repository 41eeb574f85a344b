import { useState } from 'react';
import type { Accepted, Offer, Run } from '../api/types.js';
import { CommandForm } from '../forms/command-form.js';
import { Alert } from '../parts/alert.js';
import { ActionButton } from './action-button.js';
import { isMine } from './next-steps.js';
import type { PageForms } from './page-forms.js';
import { RefusedActions } from './refused-actions.js';

/** Everything that the acting seat can do now, each with its form; and what it cannot, with the reasons. */
export function Actions({ run, open, onOpen }: PageForms) {
  const [done, setDone] = useState<Accepted>();
  const { commands = [], next, acting } = run;
  const awaited = next.filter((step) => isMine(run, step)).map(({ command }) => command);
  const allowed = commands
    .filter((offer) => offer.allowed)
    .toSorted((one, other) => Number(awaited.includes(other.command)) - Number(awaited.includes(one.command)));
  if (acting === undefined) {
    return <p className="quiet">Log ind, og vælg en post for at se, hvad du kan gøre i forløbet.</p>;
  }
  return (
    <>
      {done && (
        <Alert kind="success" heading={`Udført: ${done.event.title}`} live>
          Forløbet står nu i »{(done.state as { title: string }).title}«.
        </Alert>
      )}
      {allowed.length === 0 && <p className="quiet">Der er ikke noget, du kan gøre i denne post lige nu.</p>}
      <ul className="unstyled-list no-max-width actions">
        {allowed.map((offer) => (
          <li key={offer.command}>
            <Action
              offer={offer}
              run={run}
              awaited={awaited.includes(offer.command)}
              open={open === offer.command}
              onToggle={() => {
                setDone(undefined);
                onOpen(open === offer.command ? undefined : offer.command);
              }}
              onDone={(accepted) => {
                setDone(accepted);
                onOpen(undefined);
              }}
            />
          </li>
        ))}
      </ul>
      <RefusedActions offers={commands.filter((offer) => !offer.allowed)} />
    </>
  );
}

interface ActionProps {
  readonly offer: Offer;
  readonly run: Run;
  readonly awaited: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onDone: (accepted: Accepted) => void;
}

function Action({ offer, run, awaited, open, onToggle, onDone }: ActionProps) {
  const { procedure, id, revision } = run;
  return (
    <>
      <ActionButton command={offer} {...{ open, onToggle, awaited }} />
      {open && <CommandForm {...{ procedure, id, revision }} command={offer} onDone={onDone} onCancel={onToggle} />}
    </>
  );
}
