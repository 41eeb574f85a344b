import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where everything is written that is measured; nothing of it is left when the process ends, also by Ctrl+C. */
export interface Workspace {
  readonly folder: string;
  /** A new empty folder. */
  make(name: string): string;
  /** A new folder with what is in another one. */
  copy(folder: string, name: string): string;
  /** Removes a folder that nobody needs any more. */
  discard(folder: string): void;
  /** Takes a process down with this one. */
  adopt(child: ChildProcess): void;
}

/** @param root the repository: the workspace is on the disk that its data folder would be on. */
export function openWorkspace(root: string): Workspace {
  const folder = mkdtempSync(join(parentOf(root), 'sporskifte-bench-'));
  const children = new Set<ChildProcess>();
  process.on('exit', () => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));

  const make = (name: string): string => mkdtempSync(join(folder, `${name}-`));
  return {
    folder,
    make,
    copy(from, name) {
      const to = make(name);
      cpSync(from, to, { recursive: true });
      return to;
    },
    discard: (unneeded) => rmSync(unneeded, { recursive: true, force: true }),
    adopt(child) {
      children.add(child);
      child.once('exit', () => children.delete(child));
    },
  };
}

function parentOf(root: string): string {
  if (statSync(tmpdir()).dev === statSync(root).dev) return tmpdir();
  const data = join(root, 'data');
  mkdirSync(data, { recursive: true });
  return data;
}
