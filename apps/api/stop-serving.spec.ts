import { once } from 'node:events';
import { type Server, type ServerResponse, createServer } from 'node:http';
import { type AddressInfo, type Socket, connect } from 'node:net';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { letGoOfConnections } from './stop-serving.js';

const NEVER = 2 ** 30;

let server: Server;
let client: Socket;
let answer: ServerResponse;

// A request is under way, on a connection that its client means to keep.
beforeEach(async () => {
  server = createServer({ keepAliveTimeout: NEVER });
  const asked = once(server, 'request');
  await once(server.listen(0), 'listening');
  client = connect((server.address() as AddressInfo).port);
  client.write('GET / HTTP/1.1\r\nHost: sporskifte\r\nConnection: keep-alive\r\n\r\n');
  client.resume();
  [, answer] = (await asked) as [unknown, ServerResponse];
});
afterEach(() => {
  client.destroy();
  server.closeAllConnections();
});

it('what is under way is answered, and the connection goes when it is', async () => {
  const closed = once(server, 'close');
  letGoOfConnections(server, NEVER);
  server.close();
  const heard = once(client, 'data');
  answer.write('the first half, ');
  expect(String(await heard)).toContain('the first half');
  answer.end('the second');
  await closed;
});

it('what never ends is cut off', async () => {
  const closed = once(server, 'close');
  letGoOfConnections(server, 30);
  server.close();
  await closed;
  expect(answer.writableFinished).toBe(false);
});
