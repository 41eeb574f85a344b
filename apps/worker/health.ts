import { type Server, createServer } from 'node:http';

/** What the worker is and does, for whoever watches the process. */
export interface WorkerHealth {
  /** Danish: why it cannot do its work; undefined when it can, whether or not it leads any. */
  readonly reason: string | undefined;
  readonly [detail: string]: unknown;
}

/** What is shown to whoever measures: the text and what kind of text it is. */
export interface Measured {
  readonly contentType: string;
  readonly metrics: () => Promise<string>;
}

/** Serves `/health/live`, `/health/ready` and `/metrics`, and nothing else. @throws what listening throws */
export async function serveHealth(
  port: number,
  health: () => Promise<WorkerHealth>,
  { contentType, metrics }: Measured,
): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = (status: number, body: object): void => {
      response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
      response.end(JSON.stringify(body));
    };
    if (request.method !== 'GET') return answer(405, { status: 'error' });
    if (request.url === '/metrics') {
      const say = (status: number, text: string): void => {
        response.writeHead(status, { 'Content-Type': contentType, 'Cache-Control': 'no-store' }).end(text);
      };
      return void metrics().then(
        (text) => say(200, text),
        () => say(503, ''),
      );
    }
    if (request.url === '/health/live') return answer(200, { status: 'ok' });
    if (request.url !== '/health/ready') return answer(404, { status: 'error' });
    void health().then(
      ({ reason, ...details }) =>
        answer(reason === undefined ? 200 : 503, {
          status: reason === undefined ? 'ok' : 'error',
          ...(reason !== undefined && { reason }),
          ...details,
        }),
      () => answer(503, { status: 'error' }),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, resolve));
  return server;
}
