import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll } from '@jest/globals';

/** A process with its input and output on pipes; its errors come with ours. */
export type SourceProcess = ChildProcessByStdio<Writable, Readable, null>;

const HERE = new URL('.', import.meta.url);
const HOOK = new URL('sources.mjs', HERE).href;
const TYPESCRIPT = ['--no-warnings', '--experimental-transform-types', '--conditions=source', '--import', HOOK];
const started: SourceProcess[] = [];

// One that writes for ever must not outlive a test that failed.
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

/** Starts a script of this folder, which may import the TypeScript sources. No build is needed. */
export function startSource(script: string, ...args: readonly string[]): SourceProcess {
  const file = fileURLToPath(new URL(script, HERE));
  const child = spawn(process.execPath, [...TYPESCRIPT, file, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  started.push(child);
  return child;
}

/** Resolves when the process is gone and all it said has been read: with its exit code, null when it was killed. */
export async function ended(child: SourceProcess): Promise<number | null> {
  if (!child.stdout.closed) await once(child, 'close');
  return child.exitCode;
}
