import type { RecordedEvent } from '#engine/event.js';
import type { Shape } from '../tables/shape.js';
import type { ReadModels } from '../tables/tables.js';

/** Writes what a batch means into a table of the projection's shape, inside the transaction it is given. */
export type Write = (trx: ReadModels, table: string) => Promise<void>;

/** Turns events into rows. Sees every event once, in log order. */
export interface Projection {
  readonly shape: Shape;
  /**
   * Prepares what events mean, outside any transaction. Both this and the write throw Unreadable.
   * @param before how many events of the log come before them
   */
  plan(events: readonly RecordedEvent[], before: number): Promise<Write>;
  /** A write did not come through, or somebody else wrote: what is in memory may not be what is in the table. */
  forget(): void;
}
