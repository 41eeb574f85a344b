import { once } from 'node:events';
import type { Response } from 'express';

/**
 * How long a reader may leave what was sent unread; then the connection is cut, and the reader resumes where it was.
 */
const SLOW_MS = 30_000;

/** One open answer of server-sent events. Holds no more than what was last sent: the sender waits for the reader. */
export interface EventStream {
  /** Aborted when the reader has gone, was too slow, or `end` was called. */
  readonly over: AbortSignal;
  /** Resolves when the reader has room for more; nothing is sent once it is over. */
  send(text: string): Promise<void>;
  end(): void;
}

/** Begins the answer. @param slowMs milliseconds that a reader may take */
export function openEventStream(response: Response, slowMs = SLOW_MS): EventStream {
  const over = new AbortController();
  response.once('close', () => over.abort());
  // A client that breaks the connection is no error of ours.
  response.on('error', () => over.abort());
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    // Otherwise some reverse proxies keep it back until there is more.
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();

  async function roomForMore(): Promise<void> {
    const signal = AbortSignal.any([over.signal, AbortSignal.timeout(slowMs)]);
    try {
      await once(response, 'drain', { signal });
    } catch {
      over.abort();
      response.destroy();
    }
  }

  return {
    over: over.signal,
    async send(text) {
      if (over.signal.aborted) return;
      if (!response.write(text)) await roomForMore();
    },
    end() {
      over.abort();
      response.end();
    },
  };
}
