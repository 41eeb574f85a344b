import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('server.mjs', import.meta.url));

/**
 * Before the first specification that needs a PostgreSQL: starts one, or takes the one in `DATABASE_TEST_URL`. Says
 * where it is in `POSTGRES_FOR_SPECS`, which the processes that run specifications inherit.
 */
export default async function start() {
  const given = process.env.DATABASE_TEST_URL;
  if (given) {
    process.env.POSTGRES_FOR_SPECS = given;
    return;
  }
  const server = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaint = '';
  server.stderr.on('data', (chunk) => (complaint += chunk));
  const [first] = await Promise.race([once(server.stdout, 'data'), once(server, 'close')]);
  if (!Buffer.isBuffer(first)) throw new Error(`PostgreSQL til prøverne kunne ikke starte: ${complaint}`);
  process.env.POSTGRES_FOR_SPECS = String(first).trim();
  globalThis.postgresForSpecs = server;
}
