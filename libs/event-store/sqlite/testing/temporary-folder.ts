import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder that is removed when the spec file is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sporskifte-'));
  made.push(folder);
  return folder;
}
