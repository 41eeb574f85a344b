import { StoreUnavailable } from '#engine/event-store.js';

const FIXED_BRANCHES: ReadonlyMap<string, number> = new Map([
  ['3.44', 6],
  ['3.50', 7],
  ['3.51', 3],
]);

/**
 * Refuses the SQLite versions that can damage or lose commits when several connections write in WAL mode: those before
 * 3.51.3, except 3.50.7 and 3.44.6 and later on the same branches (https://www.sqlite.org/wal.html#walresetbug).
 * @throws StoreUnavailable
 */
export function refuseUnsafeSqlite(version: string): void {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const fixed = FIXED_BRANCHES.get(`${major}.${minor}`);
  if (fixed === undefined ? major > 3 || (major === 3 && minor > 51) : patch >= fixed) return;
  throw new StoreUnavailable(
    `Hændelsesloggen kan ikke åbnes, fordi SQLite ${version} har en fejl, der kan ødelægge den. ` +
      'Start med den Node.js, der følger med (npm start), eller med en nyere.',
  );
}
