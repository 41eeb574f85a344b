import type { DatabaseSync } from 'node:sqlite';
import { openDurable } from '../floor/log.js';
import type { Once } from '../pace.js';
import type { Contender, Opened } from '../race.js';
import type { World } from '../world/world.js';

/**
 * Opens a table without an index, to commit rows as large as an event and do nothing else.
 * @param committing makes what a caller does from the database and the insert of one row
 */
export function opening(committing: (database: DatabaseSync, insert: () => void) => Once): Contender['open'] {
  return async ({ workspace, templates }: World): Promise<Opened> => {
    const folder = workspace.make('commits');
    const database = openDurable(folder);
    database.exec('CREATE TABLE rows (position INTEGER PRIMARY KEY, event TEXT NOT NULL) STRICT');
    const insert = database.prepare('INSERT INTO rows (event) VALUES (?)');
    const texts = templates.story.map((event) => JSON.stringify(event));
    let next = 0;
    return {
      callers: [committing(database, () => void insert.run(texts[next++ % texts.length]!))],
      async close() {
        database.close();
        workspace.discard(folder);
      },
    };
  };
}
