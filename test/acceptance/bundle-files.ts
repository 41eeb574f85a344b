import { join } from 'node:path';
import type { Response } from 'superagent';

/** Makes supertest keep an answer as the bytes it is. */
export function bytesOf(response: Response, done: (error: Error | null, bytes: Buffer) => void): void {
  const pieces: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (piece: Buffer) => pieces.push(piece));
  stream.on('end', () => done(null, Buffer.concat(pieces)));
}

/** What is in a zip, by the same few lines that others check a bundle with. */
export async function unzip(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const verifier = (await import(join(import.meta.dirname, '../../libs/audit/bundle/verify.mjs'))) as {
    unzip: (zip: Buffer) => Map<string, Buffer>;
  };
  return verifier.unzip(bytes);
}
