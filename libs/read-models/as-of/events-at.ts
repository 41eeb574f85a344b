import { datedOf, inForceOn, knownAt } from '#engine/as-of.js';
import type { RecordedEvent } from '#engine/event.js';
import type { AsOf } from './moment.js';

/** The events of a run that belong to a moment: always a beginning of its stream. @param events all of the run's */
export function eventsAt(events: readonly RecordedEvent[], asOf: AsOf): readonly RecordedEvent[] {
  const instant = asOf.basis === 'recorded' ? asOf.at : asOf.knownAt;
  const known = events.slice(
    0,
    knownAt(
      events.map(({ metadata }) => metadata),
      instant,
    ),
  );
  if (asOf.basis === 'recorded') return known;
  const dated = known.map((event, index) => datedOf(event, known[index - 1]));
  return known.slice(0, inForceOn(dated, asOf.on));
}
