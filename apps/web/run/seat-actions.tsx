import { useQueries, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { runForSeatQuery } from '../api/revision-queries.js';
import { procedureQuery } from '../api/queries.js';
import type { Offer, Run } from '../api/types.js';
import { Alert } from '../parts/alert.js';
import { useSession } from '../shell/session.js';
import { Actions } from './actions.js';
import type { PageForms } from './page-forms.js';
import { byItself, directorForms, placedElsewhere, seldom } from './shared-actions.js';
import { type OtherSeat, Refused } from './refused.js';

interface SeatActionsProps extends PageForms {
  /** What stops or ends the work in ways of its own, beside the commands that do. */
  readonly others?: ReactNode;
}

/**
 * What the acting seat can do: what moves the work on first, what stops it folded away, and what is refused with the
 * reason and with those of one's other seats that may.
 */
export function SeatActions({ run, open, onOpen, others }: SeatActionsProps) {
  const { data: procedure } = useQuery(procedureQuery(run.procedure));
  const elsewhere = useOtherSeats(run);
  const opening = procedure?.commands.filter(({ opens }) => opens).map(({ command }) => command) ?? [];
  const offers = (run.commands ?? []).filter(
    (offer) =>
      !placedElsewhere.includes(offer.command) && !opening.includes(offer.command) && offer.seats.some(isForPeople),
  );
  const allowed = offers.filter((offer) => offer.allowed);
  const refused = offers.filter((offer) => !offer.allowed);
  const asked = refused.find(({ command }) => command === open);
  const [main, rest] = [allowed.filter((one) => !seldom.includes(one.command)), allowed.filter(isSeldom)];
  return (
    <>
      {asked && (
        <Alert kind="warning" heading={`»${asked.title}« kan ikke ske nu`} live>
          <p>{asked.reasons.join(' ')}</p>
        </Alert>
      )}
      <Actions run={{ ...run, commands: main }} open={open} onOpen={onOpen} />
      {run.acting && (rest.length > 0 || others) && (
        <details
          className="details d-print-none"
          open={[...rest.map(({ command }) => command), ...directorForms].includes(open ?? '') || undefined}
        >
          <summary className="details-summary">Stands, opgiv eller få hjælp til at komme videre</summary>
          <div className="details-text">
            {rest.length > 0 && <Actions run={{ ...run, commands: rest }} open={open} onOpen={onOpen} />}
            {others}
          </div>
        </details>
      )}
      <Refused offers={refused} elsewhere={elsewhere} />
    </>
  );
}

const isSeldom = ({ command }: Offer): boolean => seldom.includes(command);
const isForPeople = ({ function: role }: Offer['seats'][number]): boolean => !byItself.includes(role);

/** What each of one's other seats may do that the acting one may not; only those with the mandate are asked for. */
function useOtherSeats({ procedure, id, acting, commands = [] }: Run): readonly OtherSeat[] {
  const { me } = useSession();
  const would = new Set(commands.flatMap(({ allowed, seatsThatWould = [] }) => (allowed ? [] : seatsThatWould)));
  const others = me?.seats.filter(({ seat }) => seat !== acting?.seat && would.has(seat)) ?? [];
  const runs = useQueries({ queries: others.map(({ seat }) => runForSeatQuery(procedure, id, seat)) });
  return others.map((seat, at) => ({
    seat,
    allowed: (runs[at]?.data?.commands ?? []).filter((offer) => offer.allowed).map(({ command }) => command),
  }));
}
