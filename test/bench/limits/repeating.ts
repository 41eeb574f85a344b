import type { RecordedEvent } from '#engine/event.js';
import type { Contender } from '../race.js';

/** So many in one call that reading the clock between calls costs nothing beside them. */
const COUNT = 100;

/**
 * Something so quick that it is done many times in each call, with the events of the story in turn.
 * @param preparing makes from an event what is done with it
 */
export function repeating(row: Contender['row'], preparing: (event: RecordedEvent) => () => void): Contender {
  return {
    row,
    count: COUNT,
    timed: false,
    async open({ templates }) {
      const things = templates.story.map(preparing);
      let next = 0;
      const many = async (): Promise<void> => {
        for (let turn = 0; turn < COUNT; turn += 1) things[next++ % things.length]!();
      };
      return { callers: [many], close: async () => {} };
    },
  };
}
