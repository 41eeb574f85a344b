import type { Contender } from '../race.js';
import { opening } from './committing.js';

const GROUP = 64;

/** What SQLite can commit where many rows wait for the disk together. */
export const groupCommits: Contender = {
  row: { key: 'group-commit', label: `Limit: SQLite, ${GROUP} rows a commit (WAL, FULL)`, unit: 'rows/s' },
  count: GROUP,
  timed: true,
  open: opening((database, insert) => {
    const begin = database.prepare('BEGIN IMMEDIATE');
    const commit = database.prepare('COMMIT');
    return async () => {
      begin.run();
      for (let row = 0; row < GROUP; row += 1) insert();
      commit.run();
    };
  }),
};
