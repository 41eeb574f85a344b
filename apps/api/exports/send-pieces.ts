import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Logger } from 'pino';

/**
 * Answers with a file a piece at a time, as fast as the reader takes it. Its headers are set already.
 * @param withinMs how long the reader may take; default: as long as it likes
 */
export async function sendPieces(
  response: Response,
  pieces: AsyncIterable<string | Uint8Array>,
  log: Logger,
  withinMs?: number,
): Promise<void> {
  try {
    const signal = withinMs === undefined ? {} : { signal: AbortSignal.timeout(withinMs) };
    await pipeline(Readable.from(pieces), response, signal);
  } catch (error) {
    // Broken off before its end, so that nobody takes half of it for all; also when the reader went away.
    if (!response.writableEnded) log.warn({ err: error }, 'a file was broken off');
    response.destroy();
  }
}
