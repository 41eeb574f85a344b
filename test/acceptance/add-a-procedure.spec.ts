import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ServerProcess, startServer } from './process.js';
import { partOf, readWalk } from './walk.js';

const HOW_TO = 'docs/how-to/add-a-procedure.md';
const [declaration = '', line = ''] = [...readFileSync(HOW_TO, 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(
  ([, code]) => code!,
);
const node = (tree: string, ...argv: string[]) => promisify(execFile)(process.execPath, argv, { cwd: tree });

/** Does what the page says in a working copy of the sources: one file, one line in the registry, then a build. */
async function follow(tree: string): Promise<void> {
  for (const folder of ['apps', 'libs']) {
    cpSync(folder, path.join(tree, folder), { recursive: true, filter: (file) => !file.endsWith('.spec.ts') });
  }
  for (const file of ['package.json', 'tsconfig.json']) cpSync(file, path.join(tree, file));
  symlinkSync(path.resolve('node_modules'), path.join(tree, 'node_modules'));
  mkdirSync(path.join(tree, 'libs/procedures/inquiry'));
  writeFileSync(path.join(tree, 'libs/procedures/inquiry/procedure.ts'), declaration);
  const registry = path.join(tree, 'libs/procedures/registry.ts');
  writeFileSync(registry, line + readFileSync(registry, 'utf8').replace(/,?\s*\] as const;/, ', inquiry] as const;'));
  await node(tree, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json').catch((error: { stdout: string }) => {
    throw new Error(`The procedure does not compile:\n${error.stdout}`);
  });
}

describe('the procedure of docs/how-to/add-a-procedure.md', () => {
  const tree = mkdtempSync(path.join(tmpdir(), 'sporskifte-how-to-'));
  const data = path.join(tree, 'data');
  let server: ServerProcess | undefined;
  let position = '';

  beforeAll(async () => {
    await follow(tree);
    server = await startServer({ DATA_DIR: data }, tree);
  }, 240_000);
  afterAll(async () => {
    await server?.end('SIGTERM');
    rmSync(tree, { recursive: true, force: true });
  });

  it('has forty lines at most, and takes one line in the registry', () => {
    expect(declaration.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
    expect(line.trim().split('\n')).toEqual([expect.stringMatching(/^import \{ inquiry \}/)]);
  });

  for (const { line: at, method, path: where, headers, body, status, answer } of readWalk(HOW_TO)) {
    it(`line ${at}: ${method} ${where} answers ${status}`, async () => {
      const response = await fetch(server!.address + where.replace('{position}', position), {
        method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const shown = (await response.json()) as { position?: string };
      expect({ status: response.status, shown }).toEqual({ status, shown: partOf(answer) });
      if (method === 'POST' && status < 300) position = shown.position!;
    });
  }

  it('reaches every one of its states in what the page does', async () => {
    const { states } = (await (await fetch(`${server!.address}/api/procedures/inquiry`)).json()) as {
      states: { title: string }[];
    };
    const { events } = (await (await fetch(`${server!.address}/api/inquiry/frist-2026/events`)).json()) as {
      events: { from: { title: string }; to: { title: string } }[];
    };
    const visited = new Set(events.flatMap(({ from, to }) => [from.title, to.title]));
    expect([...visited].toSorted()).toEqual(states.map(({ title }) => title).toSorted());
  });

  it('leaves a log that replays and verifies from the command line', async () => {
    const cli = (...argv: string[]) => node(tree, 'dist/apps/cli/main.js', ...argv, '--data', data);
    expect((await cli('replay', 'inquiry', 'frist-2026')).stdout).toContain('3 skridt genberegnet: forløbet holder.');
    expect(JSON.parse((await cli('verify', '--json')).stdout)).toMatchObject({ whole: true });
  });
});
