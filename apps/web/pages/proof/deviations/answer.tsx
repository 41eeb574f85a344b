import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Deviation } from '../../../api/proof-types.js';
import { procedureQuery } from '../../../api/queries.js';
import { CommandForm } from '../../../forms/command-form.js';
import { Loaded } from '../../../parts/loaded.js';
import { useSession } from '../../../shell/session.js';

const answers = [
  { name: 'AcceptDeviation', text: 'Acceptér afvigelsen', chairsOnly: true },
  { name: 'RemarkOnDeviation', text: 'Skriv en bemærkning', chairsOnly: false },
];

/**
 * Lets a chair accept a deviation and whoever acts for a side remark on it, with the finding as it stands on the list.
 */
export function Answer({ deviation }: { readonly deviation: Deviation }) {
  const { seat } = useSession();
  const [open, setOpen] = useState<string>();
  const declared = useQuery({ ...procedureQuery('deviation'), enabled: open !== undefined });
  const { id, procedure, run, rule, place, text, ruleTitle, status } = deviation;
  const isChair = seat?.function === 'chair';
  // An auditor acts for neither side, and looks on.
  const acts = seat !== undefined && seat.function !== 'auditor';
  const offered = answers.filter(({ chairsOnly }) => (chairsOnly ? isChair && status === 'open' : acts));
  return (
    <div className="d-print-none">
      {status === 'open' && !isChair && (
        <p className="quiet small">
          En formand for et af de organer, der godkender efter styringsmodellen, kan acceptere afvigelsen.
        </p>
      )}
      <div className="player-buttons">
        {offered.map((one) => (
          <button
            key={one.name}
            type="button"
            className="button button-secondary"
            aria-expanded={open === one.name}
            onClick={() => setOpen(open === one.name ? undefined : one.name)}
          >
            {one.text}
            <span className="sr-only">: {ruleTitle}</span>
          </button>
        ))}
      </div>
      {open && (
        <Loaded query={declared}>
          {({ commands }) =>
            commands
              .filter(({ command }) => command === open)
              .map((command) => (
                <CommandForm
                  key={open}
                  {...{ id, command }}
                  procedure="deviation"
                  fixed={{ procedure, run, rule, place, finding: text }}
                  onDone={() => setOpen(undefined)}
                  onCancel={() => setOpen(undefined)}
                />
              ))
          }
        </Loaded>
      )}
    </div>
  );
}
