import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { eventsQuery } from '../api/queries.js';
import type { RunEvent } from '../api/types.js';
import { Loaded } from '../parts/loaded.js';
import { effective, moment } from '../words/dates.js';
import { Actor } from './actor.js';
import { Details } from './details.js';

const LATEST = 10;

/** What has happened in a run, in words, the latest first; the rest on request. */
export function History({ procedure, id, revision }: { procedure: string; id: string; revision: number }) {
  const [all, setAll] = useState(false);
  const first = all ? 0 : Math.max(0, revision + 1 - LATEST);
  const events = useQuery({ ...eventsQuery(procedure, id, first, 1_000), placeholderData: (before) => before });
  return (
    <Loaded query={events} what="Henter historikken">
      {({ events: shown }) => (
        <>
          <EventList events={shown.toReversed()} />
          {first > 0 && (
            <button type="button" className="button button-secondary d-print-none" onClick={() => setAll(true)}>
              Vis alle {revision + 1} hændelser
            </button>
          )}
        </>
      )}
    </Loaded>
  );
}

interface EventListProps {
  readonly events: readonly RunEvent[];
  /** Whether what they held is shown from the beginning. */
  readonly unfolded?: boolean;
}

/** Events below each other, each with who, when, and what it held. */
export function EventList({ events, unfolded = false }: EventListProps) {
  if (events.length === 0) return <p className="quiet">Ingen hændelser.</p>;
  return (
    <ol className="unstyled-list no-max-width timeline">
      {events.map((event) => (
        <li key={event.id}>
          <Happened event={event} unfolded={unfolded} />
        </li>
      ))}
    </ol>
  );
}

function Happened({ event, unfolded }: { readonly event: RunEvent; readonly unfolded: boolean }) {
  const { title, who, from, to, details, metadata, mandateText } = event;
  const { recordedAt, effectiveOn, source, actor } = metadata;
  return (
    <>
      <p className="happened">
        <strong>{title}</strong>
        {from.title !== to.title && <span className="quiet"> → {to.title}</span>}
      </p>
      <p className="quiet small">
        <time dateTime={recordedAt}>{moment(recordedAt)}</time> · {who}
        <Actor {...actor} />
        {effectiveOn !== undefined && ` · Virkning ${effective(effectiveOn)}`}
      </p>
      <details className="details" open={unfolded}>
        <summary className="details-summary">
          Vis indhold<span className="sr-only"> af {title}</span>
        </summary>
        <div className="details-text">
          <Details details={details} />
          <p className="quiet small">
            Mandat: {mandateText}
            {source && ` · Kilde: ${source.document}${source.locator ? `, ${source.locator}` : ''}`}
          </p>
        </div>
      </details>
    </>
  );
}
