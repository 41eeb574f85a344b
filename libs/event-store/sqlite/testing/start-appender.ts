import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { ended, startSource } from './source-process.js';

/** Another process that appends to a log; see `appender.mjs`. */
export interface Appender {
  /** Ids and positions of the acknowledged appends, in the order it was told. */
  readonly acknowledged: { readonly id: string; readonly position: string }[];
  /** Lets it open the store and begin. */
  go(): void;
  /** Resolves when so many appends have been acknowledged, or it has ended. */
  has(count: number): Promise<void>;
  /** Kills it without a warning, as `kill -9` does. */
  kill(): void;
  /** Resolves with its exit code; null when it was killed. */
  readonly ended: Promise<number | null>;
}

/** Starts a process that is ready to append so many events to a stream, `writers` at once. */
export async function startAppender(folder: string, stream: string, events: number, writers = 1): Promise<Appender> {
  const child = startSource('appender.mjs', folder, stream, String(events), String(writers));
  const end = ended(child);
  const lines = createInterface({ input: child.stdout });
  await Promise.race([once(lines, 'line'), end]);

  const acknowledged: { id: string; position: string }[] = [];
  lines.on('line', (line) => {
    const [id = '', position = ''] = line.split(' ');
    acknowledged.push({ id, position });
  });
  return {
    acknowledged,
    go: () => void child.stdin.write('go\n'),
    async has(count) {
      let running = true;
      void end.then(() => (running = false));
      while (running && acknowledged.length < count) await Promise.race([once(lines, 'line'), end]);
    },
    kill: () => void child.kill('SIGKILL'),
    ended: end,
  };
}
