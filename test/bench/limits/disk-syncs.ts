import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Contender } from '../race.js';

/** How often the disk can be waited for: what each durable commit costs at least. */
export const diskSyncs: Contender = {
  row: { key: 'fdatasync', label: 'Limit: fdatasync after an append of 512 B', unit: '/s' },
  timed: true,
  async open({ workspace }) {
    const folder = workspace.make('fdatasync');
    const file = openSync(join(folder, 'appended'), 'a');
    const block = Buffer.alloc(512, 'x');
    const sync = async (): Promise<void> => {
      writeSync(file, block);
      fdatasyncSync(file);
    };
    return {
      callers: [sync],
      async close() {
        closeSync(file);
        workspace.discard(folder);
      },
    };
  },
};
