import { useQuery } from '@tanstack/react-query';
import { eventsQuery } from '../api/queries.js';
import { Alert } from '../parts/alert.js';
import { Loaded } from '../parts/loaded.js';
import { EventList } from '../run/history.js';

interface ConflictProps {
  readonly procedure: string;
  readonly id: string;
  /** The revision that the form was begun on. */
  readonly since: number;
  readonly onSendAnyway: () => void;
}

/** That others have changed the run meanwhile, and what they did; what was typed is still below. */
export function Conflict({ procedure, id, since, onSendAnyway }: ConflictProps) {
  const events = useQuery(eventsQuery(procedure, id, since + 1));
  return (
    <Alert kind="warning" heading="Forløbet er ændret, mens du skrev" live>
      <p>Intet er sendt, og det, du har skrevet, står nedenfor. Siden du begyndte, er dette sket:</p>
      <Loaded query={events}>{({ events: changes }) => <EventList events={changes} unfolded />}</Loaded>
      <button type="button" className="button button-secondary" onClick={onSendAnyway}>
        Send det, jeg har skrevet
      </button>
    </Alert>
  );
}
