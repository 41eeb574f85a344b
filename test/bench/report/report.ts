import type { Machine } from '../machine.js';
import type { Result } from './results.js';

/** Everything that a run found out. */
export interface Report {
  readonly machine: Machine;
  /** Average number of processes that wanted to run in the minute before the run began, and before it ended. */
  readonly load: { readonly before: number; readonly after: number };
  readonly rounds: number;
  /** How long the run took. */
  readonly seconds: number;
  readonly results: readonly Result[];
}
