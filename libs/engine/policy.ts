import type { EventData, RecordedEvent } from './event.js';
import type { Ref, Run, Words } from './procedure.js';

/** A command that a policy wants given, with the run it is for. */
export interface Reaction extends Ref {
  readonly command: string;
  readonly data: EventData;
  /** What a run is told has nobody to tell once it has ended: then it is left at that, and nothing is parked. */
  readonly mootWhenEnded?: true;
}

/** An event with the run as the event left it. */
export interface Occasion {
  readonly event: RecordedEvent;
  readonly run: Run;
  /** Keys of the states the event entered and left, outer states included: `['spor3.commissorium', 'spor3']`. */
  readonly entered: ReadonlySet<string>;
  readonly left: ReadonlySet<string>;
}

/**
 * What one procedure's events mean for another. Delivered in log order, at least once; each reaction carries an
 * idempotency key made from the event, so that a second delivery changes nothing. Pure.
 */
export interface Policy extends Words {
  /** Stable: part of the checkpoint, the acting seat (`policy-<name>`) and the idempotency keys. */
  readonly name: string;
  /** The procedures whose events it listens to. */
  readonly listensTo: readonly string[];
  readonly react: (occasion: Occasion) => readonly Reaction[];
}
