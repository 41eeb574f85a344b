import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCANNER, scannerOf } from './scanner.js';
import { newFolder, pdf } from './testing/files.js';

const file = join(newFolder(), 'fil');
writeFileSync(file, pdf());
let server: Server | undefined;
afterEach(() => void server?.close());

/** Answers as clamd does once the stream has ended, with what `answer` makes of it. */
async function clamd(answer: (bytes: Buffer) => string): Promise<string> {
  server = createServer((socket) => {
    let come = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      come = Buffer.concat([come, chunk]);
      if (come.subarray(-4).equals(Buffer.alloc(4))) socket.end(`stream: ${answer(come)}\0`);
    });
  });
  await new Promise<void>((ready) => server!.listen(0, '127.0.0.1', ready));
  return `clamd://127.0.0.1:${(server.address() as { port: number }).port}`;
}

describe('clamd', () => {
  it('is sent the file as a stream, and believed', async () => {
    const address = await clamd((bytes) => (bytes.includes(pdf()) ? 'OK' : 'Other FOUND'));
    expect(await scannerOf(address)(file)).toEqual({ infected: false });
  });

  it('names what it found', async () => {
    expect(await scannerOf(await clamd(() => 'Eicar-Test FOUND'))(file)).toEqual({
      infected: true,
      virus: 'Eicar-Test',
    });
  });

  it('that answers anything else has not said that the file is clean', async () => {
    await expect(scannerOf(await clamd(() => 'size limit exceeded. ERROR'))(file)).rejects.toThrow('size limit');
  });

  it('that is not there is an error', () =>
    expect(scannerOf('clamd://127.0.0.1:1')(file)).rejects.toThrow('ECONNREFUSED'));
});

describe('a program as scanner', () => {
  it.each([
    [0, { infected: false }],
    [1, { infected: true, virus: 'ukendt' }],
  ])('says it by its exit code: %s', async (code, verdict) => {
    const scanner = scannerOf(`command:${process.execPath} -e process.exit(${code})`);
    expect(await scanner(file)).toEqual(verdict);
  });

  it('that fails has not said that the file is clean', () =>
    expect(scannerOf(`command:${process.execPath} -e process.exit(2)`)(file)).rejects.toThrow('could not scan'));
});

it.each(['clamd:/run/clamd.ctl', 'clamd://av:3310', 'command:/usr/bin/clamscan --stdout'])(
  'a scanner may be set as %s',
  (setting) => expect(SCANNER.test(setting)).toBe(true),
);
