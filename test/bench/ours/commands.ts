import type { Row } from '../measurement.js';
import type { Contender } from '../race.js';
import { createCallers } from '../world/caller.js';
import { openDesk } from '../world/desk.js';

const shared = { unit: 'commands/s', limit: 'single-commit' };

/** Whole commands through the engine: real procedure, real authorisation, hash chain, metadata, durable append. */
export const engineCommands: readonly Contender[] = [
  contender(1, {
    ...shared,
    key: 'engine-1',
    label: 'Engine: commands, 1 caller',
    floor: 'floor-1',
    aim: { of: 'limit', atLeast: 0.45 },
  }),
  contender(64, {
    ...shared,
    key: 'engine-64',
    label: 'Engine: commands, 64 callers',
    floor: 'floor-group-64',
    aim: { of: 'limit', atLeast: 1.2 },
  }),
];

function contender(callers: number, row: Row): Contender {
  return {
    row,
    timed: true,
    async open({ workspace, seeded }) {
      const folder = workspace.copy(seeded, 'engine');
      const { store, handle } = openDesk(folder);
      return {
        callers: createCallers(callers, 'engine', handle),
        async close() {
          await store.close();
          workspace.discard(folder);
        },
      };
    },
  };
}
