import type { Instant } from './fact.js';

/** That a run, or one part of it, is closed to everyone who takes no part in it. */
export interface Closure {
  readonly since: Instant;
  readonly reason: string;
  readonly legalGround: string;
  /** The seat that closed it. */
  readonly seat: string;
}

/** What is closed of a run: all of it, or the named parts of what it knows. Absent when nothing is. */
export interface Closed {
  readonly whole?: Closure;
  readonly parts?: { readonly [part: string]: Closure };
}
