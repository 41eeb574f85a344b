import { once } from 'node:events';

/** After the last specification: stops the PostgreSQL that was started for them, if one was. */
export default async function stop() {
  const server = globalThis.postgresForSpecs;
  if (!server || server.exitCode !== null) return;
  const gone = once(server, 'close');
  server.stdin.end();
  await gone;
}
