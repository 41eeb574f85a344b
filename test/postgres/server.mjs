/**
 * A PostgreSQL of its own for the tests: prints its address on a line and serves until its standard input ends, which
 * it does however the tests end; then it leaves nothing behind. Nothing is written with care: it need survive nothing.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { programs } from './programs.mjs';

const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };
const folder = mkdtempSync(path.join(os.tmpdir(), 'sporskifte-postgres-'));

try {
  chmodSync(folder, 0o755);
  const { initdb, postgres, user } = await programs(folder);
  const data = path.join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (user.uid !== undefined) chownSync(data, user.uid, user.gid);
  const password = randomBytes(12).toString('hex');
  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, password);
  const begin = ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync'];
  const made = spawnSync(initdb, [...begin, '--no-locale', '-E', 'UTF8'], { ...user, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr || made.error?.message}`);
  rmSync(passwordFile);
  const port = await freePort();
  const settings = { ...careless, listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...options], {
    ...user,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_MESSAGES: 'C' },
  });
  let said = '';
  server.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-10_000);
    if (!said.includes('ready to accept connections')) return;
    process.stdout.write(`postgres://postgres:${password}@127.0.0.1:${port}/postgres\n`);
    said = '';
    server.stderr.removeAllListeners('data').resume();
  });
  // Ctrl+C reaches PostgreSQL too; this process waits for it and cleans up.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill('SIGINT'));
  process.stdin.resume().on('end', () => server.kill('SIGINT'));
  server.on('close', (code) => {
    if (code !== 0) console.error(said);
    rmSync(folder, { recursive: true, force: true });
    process.exit(code ?? 1);
  });
} catch (error) {
  rmSync(folder, { recursive: true, force: true });
  console.error(error.message);
  process.exit(1);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
