import type { Instant } from './fact.js';

/** A deadline: the command the clock sends, and when, from the context after the event. No instant, no deadline. */
export interface Timer<C> {
  readonly title: string;
  readonly command: string;
  readonly due: (context: C, at: Instant) => Instant | undefined;
}
