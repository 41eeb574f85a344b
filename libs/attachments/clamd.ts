import { createReadStream } from 'node:fs';
import { type NetConnectOpts, connect } from 'node:net';
import type { ScanVerdict } from './scan-verdict.js';

/**
 * Sends a file to clamd as a stream (INSTREAM), so that it need not be able to read it.
 * @throws Error without an answer
 */
export async function scanWithClamd(address: NetConnectOpts, path: string, patienceMs: number): Promise<ScanVerdict> {
  const socket = connect(address);
  socket.setTimeout(patienceMs, () => socket.destroy(new Error('clamd did not answer in time')));
  const answered = new Promise<string>((resolve, reject) => {
    let answer = '';
    socket.setEncoding('latin1').on('data', (text) => (answer += String(text)));
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
  // It may give up in the middle, and then its answer is what tells why.
  answered.catch(() => undefined);
  socket.write('zINSTREAM\0');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (socket.destroyed) break;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    if (!socket.write(chunk)) await Promise.race([new Promise((next) => socket.once('drain', next)), answered]);
  }
  if (!socket.destroyed) socket.end(Buffer.alloc(4));
  return verdictOf(await answered);
}

function verdictOf(answer: string): ScanVerdict {
  const text = answer.replace(/\0$/, '').trim();
  if (text === 'stream: OK') return { infected: false };
  const virus = /^stream: (.+) FOUND$/.exec(text)?.[1];
  if (virus !== undefined) return { infected: true, virus };
  throw new Error(`clamd answered: ${text || 'nothing'}`);
}
