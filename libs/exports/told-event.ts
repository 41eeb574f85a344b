import type { RecordedEvent } from '#engine/event.js';
import { refOf } from '#engine/fold.js';
import { definitionBefore } from '#engine/migration.js';
import type { Registry } from '#engine/registry.js';
import { effective, toTheSecond } from '#wording/dates.js';
import { eventTitle } from '#wording/event-title.js';
import { type Words, wordsForEvent } from '#wording/field-words.js';
import { actorText, mandateText } from '#wording/seat-text.js';
import { sourceText } from '#wording/source-text.js';
import { stateText } from '#wording/state-text.js';
import { timerLines } from '#wording/timer-lines.js';
import { valueLines } from '#wording/value-lines.js';

/** One event in words; everything Danish, persons by their id. */
export interface ToldEvent {
  readonly title: string;
  /** What kind of run it is. */
  readonly procedure: string;
  readonly recorded: string;
  readonly effective?: string | undefined;
  /** Person, on whose behalf, and seat. */
  readonly actor: string;
  /** The rule that allowed it, and what the seat was. */
  readonly mandate: string;
  readonly from: string;
  readonly to: string;
  /** What was written. */
  readonly lines: readonly string[];
  readonly deadlines: readonly string[];
  readonly source?: string | undefined;
}

/**
 * Tells one event after another; keeps the words it has looked up, for a log has few kinds of events and many of each.
 */
export function createTeller(registry: Registry): (event: RecordedEvent) => ToldEvent {
  const known = new Map<string, Words>();

  function wordsOf({ type, metadata }: RecordedEvent): Words {
    const key = `${metadata.definition} ${type}`;
    let words = known.get(key);
    if (!words) {
      const { procedure } = registry.version(metadata.definition);
      known.set(key, (words = wordsForEvent(type, procedure, registry)));
    }
    return words;
  }

  return (event) => {
    const { recordedAt, effectiveOn, actor, mandate, definition, from, to, source } = event.metadata;
    const installed = registry.version(definition);
    const before = registry.version(definitionBefore(event));
    const timers = { ...before.procedure.timers, ...installed.procedure.timers };
    return {
      title: eventTitle(event, registry),
      procedure: registry.newest(refOf(event.stream).procedure).procedure.title,
      recorded: toTheSecond(recordedAt),
      effective: effectiveOn && effective(effectiveOn),
      actor: actorText(actor),
      mandate: mandateText(mandate),
      from: stateText(before, from),
      to: stateText(installed, to),
      lines: valueLines(event.data, wordsOf(event)),
      deadlines: timerLines(event.metadata, timers),
      source: source && sourceText(source),
    };
  };
}
