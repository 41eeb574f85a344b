import type { World } from './world/world.js';

/** What a figure should be. `of` says which figure: the row's own, or its ratio to the limit or the floor. */
export interface Aim {
  readonly of: 'value' | 'limit' | 'floor';
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** A line of the table. */
export interface Row {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  /** Key of the row with what the machine can do at most. */
  readonly limit?: string;
  /** Key of the row with the same work written by hand. */
  readonly floor?: string;
  readonly aim?: Aim;
}

/** A row's figure in one round; `p50` and `p99` are milliseconds. */
export interface Sample {
  readonly key: string;
  readonly value: number;
  readonly p50?: number;
  readonly p99?: number;
}

/** Something that is measured once in each round, and the rows that come of it. */
export interface Measurement {
  readonly rows: readonly Row[];
  readonly measure: (world: World) => Promise<readonly Sample[]>;
}
