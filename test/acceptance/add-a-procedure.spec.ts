import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ServerProcess, startServer } from './process.js';
import { partOf, readWalk } from './walk.js';
import { blocksOf, workingCopy } from './working-copy.js';

const HOW_TO = 'docs/how-to/add-a-procedure.md';
const [declaration = '', line = ''] = blocksOf(HOW_TO, 'ts');

describe('the procedure of docs/how-to/add-a-procedure.md', () => {
  const copy = workingCopy();
  let server: ServerProcess | undefined;
  let position = '';

  beforeAll(async () => {
    mkdirSync(copy.file('libs/procedures/inquiry'));
    writeFileSync(copy.file('libs/procedures/inquiry/procedure.ts'), declaration);
    copy.register(line, 'inquiry');
    await copy.build();
    server = await startServer({ DATA_DIR: copy.data }, copy.tree);
  }, 600_000);
  afterAll(async () => {
    await server?.end('SIGTERM');
    copy.remove();
  });

  it('has forty lines at most, and takes one line in the registry', () => {
    expect(declaration.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
    expect(line.trim().split('\n')).toEqual([expect.stringMatching(/^import \{ inquiry \}/)]);
  });

  for (const { line: at, method, path, headers, body, status, answer } of readWalk(HOW_TO)) {
    it(`line ${at}: ${method} ${path} answers ${status}`, async () => {
      const response = await fetch(server!.address + path.replace('{position}', position), {
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
    expect(await copy.sporskifte('replay', 'inquiry', 'frist-2026')).toContain(
      '3 skridt genberegnet: forløbet holder.',
    );
    expect(JSON.parse(await copy.sporskifte('verify', '--json'))).toMatchObject({ whole: true });
  });
});
