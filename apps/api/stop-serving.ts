import type { Server } from 'node:http';

/** Milliseconds until connections that have become idle are looked for again. */
const LOOK_MS = 20;

/**
 * Has a server that is being closed let go of each connection as soon as nothing is being answered on it. By itself it
 * only closes those that are idle when it is asked to close: one whose stream of changes ends then is kept for five
 * seconds more, in case its client should want something else.
 * @param graceMs when connections are closed whatever they are in the middle of: a client that never finishes must not
 * keep the process for ever
 */
export function letGoOfConnections(server: Server, graceMs: number): void {
  const looking = setInterval(() => server.closeIdleConnections(), LOOK_MS);
  const out = setTimeout(() => server.closeAllConnections(), graceMs);
  server.once('close', () => {
    clearInterval(looking);
    clearTimeout(out);
  });
}
