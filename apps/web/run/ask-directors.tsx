import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { procedureQuery } from '../api/queries.js';
import type { Run } from '../api/types.js';
import { CommandForm } from '../forms/command-form.js';
import { withoutFields } from '../forms/without-fields.js';
import { runHref } from '../parts/link.js';
import { useAddresses } from '../parts/use-addresses.js';
import { ActionButton } from './action-button.js';
import type { PageForms } from './page-forms.js';
import { directorForms } from './shared-actions.js';

/** The ways to the contact directors: a doubt or dispute that they settle, or a question that they answer. */
export function AskDirectors({ run, open, onOpen }: PageForms) {
  const { data: escalation } = useQuery(procedureQuery('escalation'));
  const addresses = useAddresses();
  const [id] = useState(() => `${run.id.slice(0, 60)}-e-${crypto.randomUUID().slice(0, 6)}`);
  const offered = escalation?.commands.filter(({ command }) => directorForms.includes(command)) ?? [];
  const close = () => onOpen(undefined);
  return (
    <ul className="unstyled-list no-max-width actions">
      {offered.map((command) => (
        <li key={command.command}>
          <ActionButton
            command={command}
            open={open === command.command}
            onToggle={() => onOpen(open === command.command ? undefined : command.command)}
          />
          {open === command.command && (
            <CommandForm
              procedure="escalation"
              id={id}
              command={withoutFields(command, knownOf(run))}
              fixed={{ about: { procedure: run.procedure, id: run.id } }}
              onDone={(accepted) => addresses.push(runHref(accepted.procedure, accepted.id))}
              onCancel={close}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** What a run says itself of where it belongs, and nobody is asked for. */
export function knownOf({ procedure, view }: Pick<Run, 'procedure' | 'view'>): readonly string[] {
  const { agreement, tovholderfunktion } = view as { readonly agreement?: string; readonly tovholderfunktion?: string };
  return [
    ...(procedure === 'agreement' || agreement ? ['agreement'] : []),
    ...(tovholderfunktion ? ['tovholderfunktion'] : []),
  ];
}
