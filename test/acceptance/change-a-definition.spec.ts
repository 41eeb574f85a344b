import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ServerProcess, startServer } from './process.js';
import { blocksOf, workingCopy } from './working-copy.js';

const [first = '', firstLine = ''] = blocksOf('docs/how-to/add-a-procedure.md', 'ts');
const HOW_TO = 'docs/how-to/change-a-definition.md';
const [second = '', secondLine = ''] = blocksOf(HOW_TO, 'ts');
const [dryRun = '', move = ''] = blocksOf(HOW_TO, 'sh');
const [foreseen = '', moved = ''] = blocksOf(HOW_TO, 'text');

const secretary = { 'Sporskifte-Person': 'p-1025', 'Sporskifte-Seat': 'kog-secretary-municipal' };
const answer = { answer: 'Senest tre måneder efter, at den er åbnet.' };

/** The arguments of a shell command after `sporskifte --`, quotes taken off. */
function argumentsOf(shell: string): string[] {
  const [, written = ''] = shell.trim().split('sporskifte -- ');
  return [...written.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
}

describe('the change of docs/how-to/change-a-definition.md', () => {
  const copy = workingCopy();
  const folder = 'libs/procedures/inquiry';
  let server: ServerProcess;

  async function give(id: string, command: string, data: object): Promise<{ event: { type: string }; state: object }> {
    const response = await fetch(`${server.address}/api/inquiry/${id}/${command}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...secretary },
      body: JSON.stringify(data),
    });
    return (await response.json()) as never;
  }

  // Two inquiries are open on version 1, one of them answered, when version 2 is built and served.
  beforeAll(async () => {
    mkdirSync(copy.file(folder));
    writeFileSync(copy.file(`${folder}/procedure.ts`), first);
    copy.register(firstLine, 'inquiry');
    await copy.build();
    server = await startServer({ DATA_DIR: copy.data }, copy.tree);
    for (const [id, question] of [
      ['frist-2026', 'Hvornår skal vi svare på høringen?'],
      ['omfang-2026', 'Hvem er omfattet af forløbsprogrammet?'],
    ] as const) {
      await give(id, 'receive-inquiry', { question, answerBy: '2027-02-01' });
    }
    await give('omfang-2026', 'answer-inquiry', answer);
    await server.end('SIGTERM');

    const kept = first
      .replace('export const inquiry', 'export const firstInquiry')
      .replace('const acts', 'export const acts')
      .replace('type Inquiry =', 'export type Inquiry =');
    writeFileSync(copy.file(`${folder}/v1.ts`), kept);
    writeFileSync(copy.file(`${folder}/procedure.ts`), second);
    copy.register(secondLine, 'firstInquiry');
    await copy.build();
    server = await startServer({ DATA_DIR: copy.data }, copy.tree);
  }, 600_000);
  afterAll(async () => {
    await server?.end('SIGTERM');
    copy.remove();
  });

  it('shows beforehand what the page says', async () => {
    expect(await copy.sporskifte(...argumentsOf(dryRun))).toBe(foreseen);
  });

  it('moves what the page says, while the service runs', async () => {
    expect(await copy.sporskifte(...argumentsOf(move))).toBe(moved);
  });

  it('lets the moved run go on by version 2, and the other finish on version 1', async () => {
    await give('frist-2026', 'answer-inquiry', answer);
    expect(await give('frist-2026', 'answer-inquiry', answer)).toMatchObject({ state: { title: 'Åben' } });
    expect(await give('omfang-2026', 'answer-inquiry', answer)).toMatchObject({ code: 'not-possible-now' });
    expect(await give('omfang-2026', 'close-inquiry', {})).toMatchObject({ state: { title: 'Lukket' } });
  });

  it('leaves a log that verifies by both versions', async () => {
    expect(JSON.parse(await copy.sporskifte('verify', '--json'))).toMatchObject({ whole: true });
    expect(await copy.sporskifte('replay', 'inquiry', 'frist-2026')).toContain(
      'Genberegnet efter inquiry@1 og inquiry@2: holder',
    );
  });
});
