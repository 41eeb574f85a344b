import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Deviation } from '../../../api/proof-types.js';
import { procedureQuery } from '../../../api/queries.js';
import { CommandForm } from '../../../forms/command-form.js';
import { Loaded } from '../../../parts/loaded.js';
import { useSession } from '../../../shell/session.js';

/** Lets a chair accept a deviation, with the finding as it stands on the list; others are told who can. */
export function Accept({ deviation }: { readonly deviation: Deviation }) {
  const { seat } = useSession();
  const [open, setOpen] = useState(false);
  const declared = useQuery({ ...procedureQuery('deviation'), enabled: open });
  if (seat?.function !== 'chair') {
    return (
      <p className="quiet small">
        En formand for et af de organer, der godkender efter styringsmodellen, kan acceptere den.
      </p>
    );
  }
  const { id, procedure, run, rule, place, text, ruleTitle } = deviation;
  return (
    <div className="d-print-none">
      <button type="button" className="button button-secondary" aria-expanded={open} onClick={() => setOpen(!open)}>
        Acceptér afvigelsen<span className="sr-only">: {ruleTitle}</span>
      </button>
      {open && (
        <Loaded query={declared}>
          {({ commands }) => {
            const command = commands.find((one) => one.command === 'AcceptDeviation');
            return command ? (
              <CommandForm
                {...{ id, command }}
                procedure="deviation"
                initial={{ procedure, run, rule, place, finding: text }}
                onDone={() => setOpen(false)}
                onCancel={() => setOpen(false)}
              />
            ) : null;
          }}
        </Loaded>
      )}
    </div>
  );
}
