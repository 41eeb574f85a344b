import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect } from '@jest/globals';
import type { CloudEvent } from '#exports/cloud-event.js';
import type { Running } from './product.js';

/** One message as a browser would get it. */
export interface Heard {
  readonly id: string;
  readonly event: CloudEvent;
}

/** Reads a feed message by message. */
export class Listener {
  private text = '';
  private constructor(private readonly reader: ReadableStreamDefaultReader<string>) {}

  /** Begins to listen. @param headers such as a cookie, or `Last-Event-ID` */
  static async at(address: string, headers: Record<string, string> = {}): Promise<Listener> {
    const response = await fetch(address, { headers });
    expect(response.headers.get('content-type')).toMatch('text/event-stream');
    const listener = new Listener(response.body!.pipeThrough(new TextDecoderStream()).getReader());
    // The first thing sent is how long to wait before resuming; then it listens.
    await listener.block();
    return listener;
  }

  /** The next message; undefined when the feed has ended. */
  async next(): Promise<Heard | undefined> {
    for (;;) {
      const block = await this.block();
      if (block === undefined) return undefined;
      const [, id, data] = /^id: (.*)\ndata: (.*)$/.exec(block) ?? [];
      if (id !== undefined) return { id, event: JSON.parse(data!) as CloudEvent };
    }
  }

  /** Everything more that is said until the other end hangs up, as it was sent. */
  async rest(): Promise<string> {
    const said: string[] = [];
    for (let block = await this.block(); block !== undefined; block = await this.block()) said.push(block);
    return said.join('\n\n');
  }

  /** Goes away. */
  stop(): Promise<void> {
    return this.reader.cancel();
  }

  private async block(): Promise<string | undefined> {
    while (!this.text.includes('\n\n')) {
      const { value, done } = await this.reader.read();
      if (done) return undefined;
      this.text += value;
    }
    const [block, ...rest] = this.text.split('\n\n');
    this.text = rest.join('\n\n');
    return block;
  }
}

/** Where a product is reached by whoever keeps the connection open. */
export const addressOf = async ({ server }: Running): Promise<string> => {
  if (!server.listening) await once(server.listen(0), 'listening');
  return `http://localhost:${(server.address() as AddressInfo).port}`;
};
