import { START, type Position } from '#engine/event.js';

/** A place in EventStoreDB's log. Both numbers are kept: by `commit` alone, events of one transaction are one place. */
export interface Place {
  readonly commit: bigint;
  readonly prepare: bigint;
}

// 2^64 - 1 has 20 digits: with all of them written, text order is the log's order.
const DIGITS = 20;
const WRITTEN = /^(\d{20})-(\d{20})$/;
/** What some servers give for "no position yet". */
const NOWHERE = 2n ** 64n - 1n;

/** The port's token for a place: `00000000000000001277-00000000000000001277`. */
export function positionOf({ commit, prepare }: Place): Position {
  return `${digits(commit)}-${digits(prepare)}`;
}

/**
 * The place behind a token from `positionOf`; undefined for `START`, which is not the place {0, 0}: an event is there.
 * @throws TypeError when the position is from another kind of store.
 */
export function placeOf(position: Position): Place | undefined {
  if (position === START) return undefined;
  const [, commit, prepare] = WRITTEN.exec(position) ?? [];
  if (commit === undefined || prepare === undefined) {
    throw new TypeError(`Not a position in EventStoreDB: ${JSON.stringify(position)}`);
  }
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
}

/** Whether a position was given by this kind of store, so that read models of another log are known at once. */
export function isPosition(position: Position): boolean {
  return position === START || WRITTEN.test(position);
}

/** Whether the server meant a place at all: old ones leave it out of streams' events, some give 2^64 - 1. */
export function isSomewhere(place: Place | undefined): place is Place {
  return place !== undefined && place.commit !== NOWHERE && place.prepare !== NOWHERE && place.commit > 0n;
}

function digits(n: bigint): string {
  return String(n).padStart(DIGITS, '0');
}
