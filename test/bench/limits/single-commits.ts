import type { Contender } from '../race.js';
import { opening } from './committing.js';

/** What SQLite can commit one by one. The limit that commands are held against. */
export const singleCommits: Contender = {
  row: { key: 'single-commit', label: 'Limit: SQLite, one row a commit (WAL, FULL)', unit: 'rows/s' },
  timed: true,
  open: opening((_database, insert) => async () => insert()),
};
