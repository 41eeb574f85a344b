import { type Server, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express, { type Response } from 'express';
import { openEventStream } from './event-stream.js';

describe('an open answer', () => {
  let server: Server;
  let answer: (response: Response) => void = () => {};
  beforeAll(async () => {
    server = createServer(express().use((_request, response) => answer(response)));
    await once(server.listen(0), 'listening');
  });
  afterAll(() => void server.close());
  const address = (): string => `http://localhost:${(server.address() as AddressInfo).port}`;

  it('is cut when the reader does not read, and holds only what was last sent', async () => {
    const done = new Promise<{ aborted: boolean; sent: number }>((resolve) => {
      answer = (response) => {
        const stream = openEventStream(response, 50);
        void (async () => {
          let sent = 0;
          while (!stream.over.aborted) {
            await stream.send(`data: ${'x'.repeat(1_000_000)}\n\n`);
            sent += 1;
          }
          resolve({ aborted: stream.over.aborted, sent });
        })();
      };
    });
    // Never read: what the machine's own buffers take is all that gets away.
    const request = get(address()).on('error', () => {});
    const { aborted, sent } = await done;
    expect(aborted).toBe(true);
    expect(sent).toBeLessThan(100);
    request.destroy();
  });

  it('is over when the reader goes away', async () => {
    const opened = new Promise<AbortSignal>((resolve) => (answer = (to) => resolve(openEventStream(to).over)));
    const request = get(address()).on('error', () => {});
    const over = await opened;
    request.destroy();
    if (!over.aborted) await once(over, 'abort');
    expect(over.aborted).toBe(true);
  });
});
