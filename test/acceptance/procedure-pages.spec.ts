import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seededFolder } from '../seeded/folder.js';
import { type ServerProcess, startServer } from './process.js';
import { partOf, readWalk } from './walk.js';
import { blocksOf, workingCopy } from './working-copy.js';

const ADD = 'docs/how-to/add-a-procedure.md';
const CHANGE = 'docs/how-to/change-a-definition.md';
const [first = '', firstLine = ''] = blocksOf(ADD, 'ts');
const [second = '', secondLine = ''] = blocksOf(CHANGE, 'ts');
const [dryRun = '', move = ''] = blocksOf(CHANGE, 'sh');
const [foreseen = '', moved = ''] = blocksOf(CHANGE, 'text');

const secretary = { 'Sporskifte-Person': 'p-1025', 'Sporskifte-Seat': 'kog-secretary-municipal' };
const answer = { answer: 'Senest tre måneder efter, at den er åbnet.' };
const folder = 'libs/procedures/inquiry';

// The second page goes on where the first one ends: one copy of the sources, in which the first is done, then the
// second.
const copy = workingCopy();
let server: ServerProcess | undefined;
const serve = async (data: string): Promise<void> => void (server = await startServer({ DATA_DIR: data }, copy.tree));
async function stop(): Promise<void> {
  await server?.end('SIGTERM');
  server = undefined;
}
beforeAll(async () => {
  mkdirSync(copy.file(folder));
  writeFileSync(copy.file(`${folder}/procedure.ts`), first);
  copy.register(firstLine, 'inquiry');
  await copy.build();
}, 600_000);
afterAll(async () => {
  await stop();
  copy.remove();
});

describe('the procedure of docs/how-to/add-a-procedure.md', () => {
  const data = copy.file('data-added');
  let position = '';

  beforeAll(() => serve(data));
  afterAll(stop);

  it('has forty lines at most, and takes one line in the registry', () => {
    expect(first.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
    expect(firstLine.trim().split('\n')).toEqual([expect.stringMatching(/^import \{ inquiry \}/)]);
  });

  for (const { line: at, method, path, headers, body, status, answer: said } of readWalk(ADD)) {
    it(`line ${at}: ${method} ${path} answers ${status}`, async () => {
      const response = await fetch(server!.address + path.replace('{position}', position), {
        method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const shown = (await response.json()) as { position?: string };
      expect({ status: response.status, shown }).toEqual({ status, shown: partOf(said) });
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
    expect(await copy.sporskifte(data, 'replay', 'inquiry', 'frist-2026')).toContain(
      '3 skridt genberegnet: forløbet holder.',
    );
    expect(JSON.parse(await copy.sporskifte(data, 'verify', '--json'))).toMatchObject({ whole: true });
  });
});

describe('the change of docs/how-to/change-a-definition.md', () => {
  const data = copy.file('data-changed');

  async function give(id: string, command: string, body: object): Promise<{ event: { type: string }; state: object }> {
    const response = await fetch(`${server!.address}/api/inquiry/${id}/${command}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...secretary },
      body: JSON.stringify(body),
    });
    return (await response.json()) as never;
  }

  // Two inquiries are open on version 1, one of them answered, when version 2 is built and served.
  beforeAll(async () => {
    await seededFolder(data);
    await serve(data);
    for (const [id, question] of [
      ['frist-2026', 'Hvornår skal vi svare på høringen?'],
      ['omfang-2026', 'Hvem er omfattet af forløbsprogrammet?'],
    ] as const) {
      await give(id, 'receive-inquiry', { question, answerBy: '2027-02-01' });
    }
    await give('omfang-2026', 'answer-inquiry', answer);
    await stop();

    const kept = first
      .replace('export const inquiry', 'export const firstInquiry')
      .replace('const acts', 'export const acts')
      .replace('type Inquiry =', 'export type Inquiry =');
    writeFileSync(copy.file(`${folder}/v1.ts`), kept);
    writeFileSync(copy.file(`${folder}/procedure.ts`), second);
    copy.register(secondLine, 'firstInquiry');
    await copy.build();
    await serve(data);
  }, 600_000);

  it('shows beforehand what the page says', async () => {
    expect(await copy.sporskifte(data, ...argumentsOf(dryRun))).toBe(foreseen);
  });

  it('moves what the page says, while the service runs', async () => {
    expect(await copy.sporskifte(data, ...argumentsOf(move))).toBe(moved);
  });

  it('lets the moved run go on by version 2, and the other finish on version 1', async () => {
    await give('frist-2026', 'answer-inquiry', answer);
    expect(await give('frist-2026', 'answer-inquiry', answer)).toMatchObject({ state: { title: 'Åben' } });
    expect(await give('omfang-2026', 'answer-inquiry', answer)).toMatchObject({ code: 'not-possible-now' });
    expect(await give('omfang-2026', 'close-inquiry', {})).toMatchObject({ state: { title: 'Lukket' } });
  });

  it('leaves a log that verifies by both versions', async () => {
    expect(JSON.parse(await copy.sporskifte(data, 'verify', '--json'))).toMatchObject({ whole: true });
    expect(await copy.sporskifte(data, 'replay', 'inquiry', 'frist-2026')).toContain(
      'Genberegnet efter inquiry@1 og inquiry@2: holder',
    );
  });
});

/** The arguments of a shell command after `sporskifte --`, quotes taken off. */
function argumentsOf(shell: string): string[] {
  const [, written = ''] = shell.trim().split('sporskifte -- ');
  return [...written.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
}
