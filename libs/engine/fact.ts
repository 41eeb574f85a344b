/** A moment on the UTC time line, ISO 8601 with milliseconds: `2024-10-30T09:00:00.000Z`. */
export type Instant = string;

/**
 * When something took effect outside the system: a day (`2024-10-30`), a month (`2024-07`), a year, or an interval
 * of days (`2023-01-25/2023-03-22`) where the day itself is not known. ISO 8601-1; compared as text on its first day.
 */
export type EffectiveDate = string;

/** What has happened, as it is stored for ever. A change of shape is a new type or an upcaster, never an edit. */
export type Fact<T extends string = string, D = unknown> = { readonly type: T; readonly data: D };

/** The two sides that every decision runs through; general practice (PLO) acts as the third party. */
export type Side = 'municipal' | 'regional' | 'generalPractice';

/** Who acted. `person` and `onBehalfOf` are opaque ids; `onBehalfOf` is the holder whom a substitute acted for. */
export interface Actor {
  readonly person: string;
  readonly seat: string;
  readonly onBehalfOf?: string;
}

/** Why the actor was allowed: the rule that said yes, and what the seat was on that day. */
export interface Mandate {
  readonly rule: string;
  readonly function: string;
  readonly body: string;
  readonly side?: Side;
  /** Bodies that the seat's body has succeeded in this run, where it acts with what was theirs. */
  readonly inPlaceOf?: readonly string[];
}

/** Where an imported or late fact is known from, and how well. */
export interface Source {
  readonly document: string;
  readonly locator?: string;
  readonly certainty: 'documented' | 'period' | 'approximate';
}

/** What is true about a fact besides its data; recorded in the event's metadata. */
export interface Circumstances {
  readonly actor: Actor;
  readonly mandate: Mandate;
  /** When it was recorded here. */
  readonly at: Instant;
  /** When it took effect outside, where that differs. */
  readonly effectiveOn?: EffectiveDate;
  readonly source?: Source;
}

/** A fact in its circumstances: what guards, timers and `evolve` may look at, and all they may look at. */
export type Occurrence<F extends Fact = Fact> = F & Circumstances;

/** One event of another run, and the people behind it: none where it was the clock, a policy or the seed. */
export interface PastAct {
  readonly revision: number;
  readonly people: readonly string[];
}
