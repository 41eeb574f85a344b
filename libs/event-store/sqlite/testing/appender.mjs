import { writeSync } from 'node:fs';
import { event } from '../../contract/events.ts';
import { openSqliteStore } from '../open.ts';

/**
 * Appends in a process of its own, with `writers` appends under way at once, and tells each that was acknowledged:
 *   appender.mjs <folder> <stream> <events> <writers>
 * It waits for one line on its input before it opens the store, so that several can be let go together.
 */
const [folder = '', stream = '', events = '0', writers = '1'] = process.argv.slice(2);

process.stdin.once('data', async () => {
  const store = openSqliteStore({ folder });
  let left = Number(events);
  await Promise.all(
    Array.from({ length: Number(writers) }, async () => {
      while (left > 0) {
        left -= 1;
        const next = event();
        const { position } = await store.append(stream, 'any', [next]);
        // Synchronous: a line that was told must not be lost with the process.
        writeSync(1, `${next.id} ${position}\n`);
      }
    }),
  );
  await store.close();
  process.stdin.destroy();
});
writeSync(1, 'ready\n');
