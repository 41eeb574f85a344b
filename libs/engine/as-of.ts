import { danishDay } from './calendar.js';
import type { RecordedEvent } from './event.js';
import type { EffectiveDate, Instant } from './fact.js';

/** An event as far as its time is concerned. */
export interface Dated {
  readonly recordedAt: Instant;
  readonly effectiveOn?: EffectiveDate | null;
  /** Whether it took its run to another state, or to another definition. */
  readonly moves: boolean;
}

/**
 * How many of a run's events were known at an instant: all up to the last one that was recorded then or before.
 * @param events in the order of the stream
 */
export function knownAt(events: readonly Pick<Dated, 'recordedAt'>[], instant: Instant): number {
  return events.findLastIndex(({ recordedAt }) => recordedAt <= instant) + 1;
}

/**
 * How many of a run's events were in force on a Danish day. Always a beginning of the stream, so that it can be folded:
 * up to the last event that had effect by then and moved the run, and on past those that moved nothing, as long as none
 * before them has effect later. A late fact that moved the run thus counts from its own day, with all that it was
 * decided upon; one that moved nothing never brings what has effect later into force.
 * @param events in the order of the stream
 */
export function inForceOn(events: readonly Dated[], day: string): number {
  let count = 0;
  let unbroken = true;
  for (const [index, event] of events.entries()) {
    const hasEffect = hasEffectBy(event, day);
    unbroken &&= hasEffect;
    if (hasEffect && (event.moves || unbroken)) count = index + 1;
  }
  return count;
}

/**
 * Whether something has had effect by the end of a Danish day. A month, a year or an interval counts from its first
 * day; what says nothing of its effect has it on the day that it was recorded.
 */
export function hasEffectBy({ effectiveOn, recordedAt }: Omit<Dated, 'moves'>, day: string): boolean {
  // After the slash comes an interval's end, which begins with a digit below nine.
  return effectiveOn ? effectiveOn <= `${day}/9` : danishDay(recordedAt) <= day;
}

/** An event's time, and whether it moved its run. */
export function datedOf(
  { metadata }: Pick<RecordedEvent, 'metadata'>,
  previous?: Pick<RecordedEvent, 'metadata'>,
): Dated {
  const { recordedAt, effectiveOn, from, to, definition } = metadata;
  const moves =
    JSON.stringify(from) !== JSON.stringify(to) ||
    (previous !== undefined && previous.metadata.definition !== definition);
  return { recordedAt, moves, ...(effectiveOn && { effectiveOn }) };
}
