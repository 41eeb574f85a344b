import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import request from 'supertest';
import { type Running, startProduct } from './product.js';

const FOLDER = path.join('dist', 'web');
const MOST_BYTES = 200_000;

/** A script of the build, by Vite's own list: its file and what it loads before it runs. */
interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

const chunks = JSON.parse(readFileSync(path.join(FOLDER, '.vite', 'manifest.json'), 'utf8')) as {
  readonly [name: string]: Chunk;
};

function loadedFirst(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const inner of chunks[name]?.imports ?? []) loadedFirst(inner, seen);
  return seen;
}

const scriptOf = (name: string): string => readFileSync(path.join(FOLDER, chunks[name]!.file), 'utf8');

describe('the web application as it is built', () => {
  it('loads less than 200 kB of packed script before the overview is shown', () => {
    const entry = Object.keys(chunks).find((name) => chunks[name]!.isEntry)!;
    const first = loadedFirst('pages/overview/overview-page.tsx', loadedFirst(entry));
    const packed = [...first].reduce((sum, name) => sum + gzipSync(scriptOf(name)).length, 0);
    expect(first.size).toBeGreaterThan(1);
    expect(packed).toBeLessThan(MOST_BYTES);
  });

  it('is one page that asks nobody else for anything, and has no script in it', () => {
    const page = readFileSync(path.join(FOLDER, 'index.html'), 'utf8');
    expect(page).toMatch('<html lang="da">');
    expect(page).not.toMatch(/https?:\/\//);
    expect(page).not.toMatch(/<script(?![^>]* src=)|<style| style=/);
  });
});

describe('the web application as it is served', () => {
  let running: Running;
  const get = (address: string) => request(running.server).get(address);
  const script = `/${Object.values(chunks).find(({ isEntry }) => isEntry)!.file}`;
  beforeAll(async () => {
    running = await startProduct({ seeded: false });
  });
  afterAll(() => running.stop());

  it.each(['/', '/forloeb', '/forloeb/revision/r1', '/forloeb/revision/r1/'])('is there on %s', async (address) => {
    const { text, headers } = await get(address).expect(200).expect('Content-Type', /html/);
    expect(text).toMatch('<div id="app">');
    // A page is asked for anew each time, and says which scripts are the latest.
    expect(headers['cache-control']).toBe('no-cache');
  });

  it.each([
    '/api/findes-ikke',
    '/api/revision/findes-ikke',
    '/health/findes-ikke',
    '/auth/findes-ikke',
    '/findes-ikke',
  ])('is never an answer on %s', async (address) => {
    const { text, status } = await get(address).set('Accept', 'text/html');
    expect(status).toBe(404);
    expect(text).not.toMatch('<div id="app">');
  });

  it('lets a browser keep what has its content in its name', async () => {
    const { headers } = await get(script).expect(200).expect('Content-Type', 'text/javascript; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    await get(script).set('If-None-Match', headers['etag']!).expect(304);
  });

  it.each([
    ['br', 'br, gzip'],
    ['gzip', 'gzip'],
    [undefined, 'identity'],
  ])('is sent packed as %s to a browser that takes %s', async (encoding, accepted) => {
    const { headers } = await get(script).set('Accept-Encoding', accepted).expect(200);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['vary']).toMatch('Accept-Encoding');
    expect(existsSync(path.join(FOLDER, script))).toBe(true);
  });

  it('is only read', async () => {
    expect((await request(running.server).post('/forloeb')).status).toBe(404);
    const { headers, text } = await request(running.server).head('/').expect(200);
    expect(Number(headers['content-length'])).toBeGreaterThan(0);
    expect(text ?? '').toBe('');
  });

  it('has a policy under which nothing but its own files runs', async () => {
    const { headers } = await get('/');
    expect(headers['content-security-policy']).toMatch(/script-src 'self';/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https:/);
  });
});
