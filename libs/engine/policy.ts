import type { EventData, RecordedEvent } from './event.js';
import type { Ref, Run, Words } from './procedure.js';

/** A command that a policy wants given, with the run it is for. */
export interface Reaction extends Ref {
  readonly command: string;
  readonly data: EventData;
  /** What a run is told has nobody to tell once it has ended: then it is left at that, and nothing is parked. */
  readonly mootWhenEnded?: true;
  /** Wanted in its place where the run is there but takes it no more, as it stands now. */
  readonly instead?: Reaction;
  /**
   * Tells it from the event's other reactions, where their number and order may differ from one delivery to the next.
   * Part of the idempotency key; default: its place in the list.
   */
  readonly key?: string;
}

/** A run that has not ended, and the bodies that it needs to move on. */
export interface OpenRun {
  readonly run: Run;
  /** Danish, as lists have it. */
  readonly label: string;
  /** Every body that a command of the run names in its mandate, as things stand now. */
  readonly bodies: ReadonlySet<string>;
}

/**
 * What an event means for runs that it does not name. Asked with every open run of every procedure, as the log has them
 * at that moment; what has been done already must not be among the answer, so that it can be asked again at any time.
 */
export interface Sweep {
  /** Keys of the states whose entering asks for it. */
  readonly on: readonly string[];
  readonly reactions: (run: Run, open: readonly OpenRun[]) => readonly Reaction[];
  /** Danish sentences for whoever asks beforehand: what stands in the way, and what will not be taken along. */
  readonly notes: (run: Run, open: readonly OpenRun[]) => readonly string[];
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
  /** Carried out before what `react` asks for. Rare and thorough: it reads the whole log. */
  readonly sweep?: Sweep;
}
