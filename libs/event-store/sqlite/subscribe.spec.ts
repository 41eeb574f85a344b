import { describe, expect, it } from '@jest/globals';
import { events, stream } from '../contract/events.js';
import { follow } from '../contract/following.js';
import { openFile } from './file.js';
import { openSqliteStore, storeOn } from './open.js';
import type { Connection } from './connection.js';
import type { Value } from './statement.js';
import { temporaryFolder } from './testing/temporary-folder.js';

/** The same connection, noting what is bound to the statements that read lists of rows. */
function noting(connection: Connection, bound: (readonly Value[])[]): Connection {
  return {
    ...connection,
    prepare(sql) {
      const statement = connection.prepare(sql);
      return {
        ...statement,
        all(...values) {
          bound.push(values);
          return statement.all(...values);
        },
      };
    },
  };
}

describe('a subscription to a log without a match', () => {
  it('reads on from the end it has seen, and not from its beginning each time', async () => {
    const bound: (readonly Value[])[] = [];
    const folder = temporaryFolder();
    const store = storeOn(noting(openFile(folder, 100), bound));
    const other = openSqliteStore({ folder });
    const follower = follow(store, { prefixes: ['none-'] });
    const everything = follow(store);
    await follower.until(({ caughtUp }) => caughtUp() === 1);
    await other.append(stream(), 'noStream', events(7));
    await everything.gets(7);
    const places = () => bound.filter((values) => values.includes('none-')).map(([after]) => Number(after));
    // Each event wakes both subscriptions; the one without a match may be a little behind the other.
    for (let count = 8; places().at(-1)! < 7; count++) {
      await other.append(stream(), 'noStream', events(1));
      await everything.gets(count);
    }
    expect(places()[0]).toBe(0);
    await other.close();
    await store.close();
  });
});
