import { once } from 'node:events';
import { type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CloudEvent } from '#exports/cloud-event.js';

/** One message as a receiver gets it. */
export interface Received {
  readonly id: string;
  readonly seconds: number;
  readonly signature: string;
  readonly contentType: string;
  readonly body: string;
  readonly event: CloudEvent;
}

/** How a receiver answers: with a status, not at all, or as it likes. */
export type Answering = (received: Received, response: ServerResponse) => number | 'silence' | 'answered';

/** Somebody else's system, on this machine. */
export interface Receiver {
  readonly address: string;
  /** Everything it has been sent, in the order it came. */
  readonly received: Received[];
  answering: Answering;
  stop(): Promise<void>;
}

export async function startReceiver(answering: Answering = () => 204): Promise<Receiver> {
  const received: Received[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const header = (name: string): string => String(request.headers[name]);
      const one = {
        id: header('webhook-id'),
        seconds: Number(header('webhook-timestamp')),
        signature: header('webhook-signature'),
        contentType: header('content-type'),
        body,
        event: JSON.parse(body) as CloudEvent,
      };
      received.push(one);
      const status = receiver.answering(one, response);
      if (typeof status === 'number') response.writeHead(status).end();
    });
  });
  await once(server.listen(0, 'localhost'), 'listening');
  const receiver: Receiver = {
    address: `http://localhost:${(server.address() as AddressInfo).port}/sporskifte`,
    received,
    answering,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return receiver;
}
