// From node:timers, not the global: a fake clock in a test must not keep this store from looking again.
import { setImmediate } from 'node:timers';
import { createRecentlyUsed } from '#engine/recently-used.js';
import type { Connection } from './connection.js';
import { DATA_VERSION } from './queries.js';

/** Streams whose end is remembered for certain, of those used last; of at most twice as many. */
const STREAMS = 5_000;

/** The category that every stream belongs to. */
export const EVERYTHING = '';

/** Appends that all stores of this process have committed. */
let committedHere = 0;

/**
 * Where streams and categories end, as far as this connection has seen. Whoever has just been told the whole stream
 * asks again in a moment whether there is more, and there nearly never is; a category is a stream's name up to its
 * first dash.
 */
export interface Ends {
  /**
   * What is known now, for whoever reads. SQLite is asked once for all that is done in one turn of the event loop:
   * until the next one nothing reaches this process that could tell it of another one's commit. Stores of this very
   * process can tell each other sooner, so it is asked again when another of them has committed.
   */
  known(): KnownEnds;
  /** What was known when SQLite was last asked, for whoever finds out in time when it no longer holds. */
  readonly remembered: KnownEnds;
  /** Asks SQLite, and forgets everything if another connection has committed since the last time; tells whether. */
  forgetIfOutdated(): boolean;
  /** The stream has been read to its end. */
  sawStream(stream: string, next: number): void;
  /** The category has been read to its end. */
  sawCategory(category: string, last: number): void;
  /** An event was committed by this connection. */
  wrote(stream: string, revision: number, position: number): void;
}

export interface KnownEnds {
  /** The revision that the stream's next event will have; undefined when it is not known. */
  nextOf(stream: string): number | undefined;
  /** A position after which the category has no event; undefined when none is known. */
  lastOf(category: string): number | undefined;
}

/**
 * Remembers the ends for as long as no other connection commits: SQLite's data version tells. What is noted is at least
 * as new as the version that was seen last, so a commit in between is found at the next question.
 */
export function rememberEnds(connection: Connection): Ends {
  const streams = createRecentlyUsed<number>(STREAMS);
  const categories = new Map<string, number>();
  const ends: KnownEnds = {
    nextOf: (stream) => streams.get(stream),
    lastOf: (category) => categories.get(category),
  };
  let seen = dataVersion();
  let own = 0;
  /** How many others of this process had committed when SQLite was asked in this turn; undefined when it was not. */
  let asked: number | undefined;

  function dataVersion(): unknown {
    return connection.prepare(DATA_VERSION).get()?.[0];
  }

  function forgetIfOutdated(): boolean {
    const version = dataVersion();
    if (version === seen) return false;
    streams.clear();
    categories.clear();
    seen = version;
    return true;
  }

  return {
    known() {
      if (asked === committedHere - own) return ends;
      forgetIfOutdated();
      if (asked === undefined) setImmediate(() => (asked = undefined));
      asked = committedHere - own;
      return ends;
    },
    remembered: ends,
    forgetIfOutdated,
    sawStream: (stream, next) => streams.set(stream, next),
    sawCategory: (category, last) => void categories.set(category, last),
    wrote(stream, revision, position) {
      committedHere += 1;
      own += 1;
      streams.set(stream, revision + 1);
      for (const category of [EVERYTHING, categoryOf(stream)]) categories.set(category, position);
    },
  };
}

function categoryOf(stream: string): string {
  return stream.slice(0, stream.indexOf('-') + 1);
}

/** The categories that prefixes stand for; undefined when one of them is a part of a category, or of several. */
export function categoriesOf(prefixes: readonly string[] | undefined): readonly string[] | undefined {
  if (prefixes === undefined) return [EVERYTHING];
  const whole = prefixes.every((prefix) => prefix.indexOf('-') === prefix.length - 1);
  return whole ? prefixes : undefined;
}
