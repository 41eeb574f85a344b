import { Agent, request as httpRequest } from 'node:http';
import type { CommandRequest } from '#engine/request.js';
import { segmentOf } from '../../../apps/api/http/addresses.js';

/** A client that keeps its connections open. */
export interface Client {
  /** Gives a command. @returns the log position of its event. @throws Error when it is not accepted */
  give(request: CommandRequest): Promise<string>;
  /** The status of a GET. */
  get(path: string): Promise<number>;
  close(): void;
}

export function createClient(address: string, connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(address);

  function send(method: string, path: string, headers: object, body?: string): Promise<readonly [number, string]> {
    return new Promise((resolve, reject) => {
      const request = httpRequest({ agent, hostname, port, method, path, headers: { ...headers } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve([response.statusCode!, Buffer.concat(chunks).toString()]));
        response.on('error', reject);
      });
      request.on('error', reject);
      request.end(body);
    });
  }

  return {
    async give({ procedure, id, command, data, actor }) {
      const body = JSON.stringify(data);
      const headers = {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        'Sporskifte-Person': actor.person,
        'Sporskifte-Seat': actor.seat,
      };
      const [status, text] = await send('POST', `/api/${procedure}/${id}/${segmentOf(command)}`, headers, body);
      if (status !== 200 && status !== 201) throw new Error(`${command} was answered with ${status}: ${text}`);
      return (JSON.parse(text) as { position: string }).position;
    },
    get: async (path) => (await send('GET', path, {}))[0],
    close: () => agent.destroy(),
  };
}
