import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const main = path.resolve(import.meta.dirname, '../../dist/apps/cli/main.js');

// Only what has been built can be run as it will be in service; everything else is tested on the sources.
(existsSync(main) ? describe : describe.skip)('sporskifte as it was built', () => {
  it('ends with 1, a Danish sentence and nothing on disk when the folder is not there', async () => {
    const folder = path.join(import.meta.dirname, 'nowhere');
    const run = promisify(execFile)(process.execPath, [main, 'stats', '--data', folder]);
    await expect(run).rejects.toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('findes ikke') });
    expect(existsSync(folder)).toBe(false);
  }, 30_000);
});
