import type { Possibility, WholeStep } from '../../../api/proof-types.js';
import { capital } from '../../../words/danish.js';
import { effective } from '../../../words/dates.js';
import type { Names } from '../../../parts/names.js';
import { Identified } from '../identified.js';

interface PossibilitiesProps {
  readonly step: WholeStep;
  /** These are those of another step, while those of this one are on their way. */
  readonly pending: boolean;
  readonly names: Names;
}

/** What could have happened instead just before a step and by whom, and what could not and why. */
export function Possibilities({ step: { commands }, pending, names }: PossibilitiesProps) {
  if (pending) return <p role="status">Undersøger, hvad der ellers var muligt …</p>;
  if (commands === undefined) return <p className="quiet">Det kan ikke genskabes for dette skridt.</p>;
  const allowed = commands.filter((command) => command.allowed);
  const blocked = commands.filter((command) => !command.allowed);
  return (
    <div className="columns even">
      <div>
        <h3>Var tilladt ({allowed.length})</h3>
        {allowed.length === 0 && <p className="quiet">Intet.</p>}
        <ul className="unstyled-list no-max-width next-steps">
          {allowed.map((command) => (
            <li key={command.command}>
              <Allowed command={command} names={names} />
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3>Var blokeret ({blocked.length})</h3>
        <Blocked commands={blocked} />
      </div>
    </div>
  );
}

/** Days stand in the text as they are stored. */
const DAY = /\b\d{4}-\d\d-\d\d\b/g;

function Allowed({ command, names }: { readonly command: Possibility; readonly names: Names }) {
  const seats = command.for.flatMap((one) => one.seats);
  const refused = seats.filter((seat) => !seat.allowed && seat.standing === 'held');
  return (
    <>
      <strong>{command.title}</strong>
      {command.given && <span className="badge badge-success">Det skete</span>}
      <p className="quiet small">Det kan {command.who}.</p>
      {command.for.map((one, at) => (
        <p key={at} className="small">
          For: <Identified text={one.text.replace(DAY, effective)} names={names} />
        </p>
      ))}
      {refused.map((seat) => (
        <p key={seat.seat} className="small">
          Ikke for {seat.title}: {seat.reasons.join(' ')}
        </p>
      ))}
    </>
  );
}

/** Most is blocked by where the run stood, and that is said last. */
function Blocked({ commands }: { readonly commands: readonly Possibility[] }) {
  const byReason = [...Map.groupBy(commands, ({ reasons }) => reasons.join(' ') || 'Ingen post kunne gøre det.')];
  const inOrder = byReason.toSorted(([, one], [, other]) => one.length - other.length);
  return (
    <dl className="blocked">
      {inOrder.map(([reason, these]) => (
        <div key={reason}>
          <dt>{capital(reason)}</dt>
          <dd>
            {these.length <= 4 ? (
              these.map(({ title }) => title).join(', ')
            ) : (
              <details className="details">
                <summary className="details-summary">Gælder {these.length} handlinger</summary>
                <p className="details-text">{these.map(({ title }) => title).join(', ')}</p>
              </details>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
