import type { Measurement, Row, Sample } from './measurement.js';
import { type Once, type Work, paceOf, work } from './pace.js';
import type { World } from './world/world.js';

/** Somebody in a race, at the start. */
export interface Opened {
  readonly callers: readonly Once[];
  close(): Promise<void>;
}

/** What is done over and over, by turns with others. */
export interface Contender {
  readonly row: Row;
  /** Things that the figure counts in one call. Default 1. */
  readonly count?: number;
  /** Whether the time of one call is worth telling. */
  readonly timed: boolean;
  open(world: World): Promise<Opened>;
}

/** Milliseconds of one turn: what disturbs the machine for longer than this disturbs all contenders alike. */
const TURN = 100;

/** Lets contenders work in short turns, one after another and then back again, until each has had its time. */
export function race(contenders: readonly Contender[]): Measurement {
  return {
    rows: contenders.map(({ row }) => row),
    async measure(world) {
      const { window } = world.options;
      const lanes: { readonly contender: Contender; readonly opened: Opened; readonly done: Work[] }[] = [];
      for (const contender of contenders) lanes.push({ contender, opened: await contender.open(world), done: [] });
      for (const { opened } of lanes) await work(opened.callers, window / 2);
      // Garbage is collected when it is time, as in a server: asked for, it throws away compiled code with what that knew.
      for (let turn = 0; turn * TURN < window; turn += 1) {
        for (const { opened, done } of turn % 2 === 0 ? lanes : lanes.toReversed()) {
          done.push(await work(opened.callers, TURN));
        }
      }
      for (const { opened } of lanes) await opened.close();
      return lanes.map(({ contender, done }) => sampleOf(contender, done));
    },
  };
}

function sampleOf({ row, count = 1, timed }: Contender, done: readonly Work[]): Sample {
  const { perSecond, p50, p99 } = paceOf(done);
  return { key: row.key, value: perSecond * count, ...(timed && { p50, p99 }) };
}
