import type { Contender } from '../race.js';
import { type Store, createFloorCallers } from './command.js';
import { commitEach, commitTogether } from './commits.js';
import { type FloorLog, openFloorLog } from './log.js';

/** The same work written by hand on bare node:sqlite: what an engine costs at least is seen beside it. */
export const floorCommands: readonly Contender[] = [
  contender('floor-1', 1, 'a commit each', commitEach),
  contender('floor-64', 64, 'a commit each', commitEach),
  contender('floor-group-1', 1, 'group commit', commitTogether),
  contender('floor-group-64', 64, 'group commit', commitTogether),
];

function contender(key: string, callers: number, how: string, commits: (log: FloorLog) => Store): Contender {
  const who = callers === 1 ? '1 caller' : `${callers} callers`;
  return {
    row: { key, label: `Floor: commands by hand, ${how}, ${who}`, unit: 'commands/s', limit: 'single-commit' },
    timed: true,
    async open({ workspace, templates }) {
      const folder = workspace.make('floor');
      const log = openFloorLog(folder);
      return {
        callers: createFloorCallers(callers, log, templates.story, commits(log)),
        async close() {
          log.database.close();
          workspace.discard(folder);
        },
      };
    },
  };
}
