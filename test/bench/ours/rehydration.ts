import { refOf } from '#engine/fold.js';
import { createRuns } from '#engine/runs.js';
import type { Contender } from '../race.js';
import { openDesk } from '../world/desk.js';
import { inTurn } from '../world/in-turn.js';

/** One run from its stream: nothing of it in memory, the file in the system's cache. The times are of one stream. */
export function rehydrate(length: number): Contender {
  return {
    row: {
      key: `read-${length}`,
      label: `Engine: rehydrate ${length.toLocaleString('en')} events`,
      unit: 'events/s',
      floor: `floor-read-${length}`,
      aim: { of: 'floor', atLeast: 0.8 },
    },
    count: length,
    timed: true,
    async open({ lengths }) {
      const { store, registry } = openDesk(lengths.folder);
      const next = inTurn(lengths.streams.get(length)!);
      const read = () => createRuns(store, registry).load(refOf(next()));
      return { callers: [read], close: () => store.close() };
    },
  };
}
