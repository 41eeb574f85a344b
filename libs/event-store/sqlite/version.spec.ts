import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#engine/event-store.js';
import { refuseUnsafeSqlite } from './version.js';

describe('the check of the SQLite version', () => {
  it.each(['3.51.3', '3.51.12', '3.52.0', '3.53.4', '4.0.0', '3.50.7', '3.50.10', '3.44.6'])(
    'accepts %s',
    (version) => {
      expect(() => refuseUnsafeSqlite(version)).not.toThrow();
    },
  );

  it.each(['3.51.2', '3.51.0', '3.50.6', '3.49.9', '3.45.1', '3.44.5', '3.40.1', '3.7.0', '2.99.9', ''])(
    'refuses %j',
    (version) => {
      expect(() => refuseUnsafeSqlite(version)).toThrow(StoreUnavailable);
      expect(() => refuseUnsafeSqlite(version)).toThrow(`SQLite ${version} har en fejl`);
    },
  );
});
