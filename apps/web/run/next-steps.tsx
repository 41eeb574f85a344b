import type { NextStep, Run } from '../api/types.js';
import { Deadline } from '../parts/deadline.js';
import { Link } from '../parts/link.js';
import { addressWith } from '../parts/address.js';
import { capital, listed } from '../words/danish.js';

/** Who must do what by when for the run to move on; what the reader can do themselves has a link to the form. */
export function NextSteps({ run, path }: { readonly run: Run; readonly path: string }) {
  const { next, state } = run;
  if (next.length === 0) {
    return <p className="quiet">{state.ended ? 'Ingen. Forløbet er afsluttet.' : 'Der ventes ikke på nogen.'}</p>;
  }
  return (
    <ul className="unstyled-list no-max-width next-steps">
      {next.map((step, at) => (
        <li key={at}>
          <Step step={step} mine={isMine(run, step)} path={path} />
        </li>
      ))}
    </ul>
  );
}

function Step({ step, mine, path }: { readonly step: NextStep; readonly mine: boolean; readonly path: string }) {
  const { title, who, dueAt, command } = step;
  return (
    <>
      <strong>{title}</strong>
      <br />
      <span>{who.length > 0 ? capital(listed(who, 'eller')) : 'Ingen post har mandat til det.'}</span>
      {dueAt && (
        <>
          <br />
          Senest <Deadline dueAt={dueAt} />
        </>
      )}
      {mine && (
        <p className="d-print-none">
          <Link href={`${addressWith(path, { handling: command })}#handlinger`}>Gør det nu</Link>
        </p>
      )}
    </>
  );
}

/** Whether the acting seat is one of those that are awaited, and may do it now. */
export function isMine({ commands = [], acting }: Run, { command, seats }: NextStep): boolean {
  const meant = seats.some(
    ({ function: role, body, side, seat }) =>
      role === acting?.function &&
      (body === undefined || body === acting.body) &&
      (side === undefined || side === acting.side) &&
      (seat === undefined || seat === acting.seat),
  );
  return meant && commands.some((offer) => offer.command === command && offer.allowed);
}
