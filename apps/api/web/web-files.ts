import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Request, RequestHandler, Response } from 'express';
import { PAGE_ADDRESS } from './pages.js';

/** Where the build leaves the web application. */
export const WEB_FOLDER = path.join('dist', 'web');

const YEAR = 31_536_000;

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** A file in the forms it can be sent in, the smallest first. */
interface Kept {
  readonly type: string;
  readonly etag: string;
  /** Its name changes with its content, so a browser need never ask again. */
  readonly lasting: boolean;
  readonly forms: readonly { readonly encoding?: 'br' | 'gzip'; readonly content: Buffer }[];
}

/**
 * Answers with the web application: its files, and its page on every address that it has one for. Everything is read
 * once and kept in memory; a path from outside is only ever looked up. Without a built application nothing is answered.
 */
export function webFiles(folder = WEB_FOLDER): RequestHandler {
  const files = existsSync(folder) ? readAll(folder) : new Map<string, Kept>();
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const file = files.get(PAGE_ADDRESS.test(request.path) ? '/index.html' : request.path);
    if (file === undefined || request.path === '/index.html') return next();
    send(request, response, file);
  };
}

function send(request: Request, response: Response, { type, etag, lasting, forms }: Kept): void {
  response.setHeader('Cache-Control', lasting ? `public, max-age=${YEAR}, immutable` : 'no-cache');
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.header('If-None-Match')?.includes(etag)) return void response.status(304).end();
  const accepted = request.acceptsEncodings();
  const { encoding, content } = forms.find((form) => form.encoding === undefined || accepted.includes(form.encoding))!;
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', content.length);
  response.end(request.method === 'HEAD' ? undefined : content);
}

function readAll(folder: string): Map<string, Kept> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && path.extname(entry.name) in types)
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return new Map(names.map((name) => [`/${name.replaceAll(path.sep, '/')}`, keep(path.join(folder, name))]));
}

function keep(file: string): Kept {
  const plain = readFileSync(file);
  const packed = [
    { encoding: 'br', file: `${file}.br` },
    { encoding: 'gzip', file: `${file}.gz` },
  ] as const;
  return {
    type: types[path.extname(file)]!,
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    lasting: path.basename(path.dirname(file)) === 'assets',
    forms: [
      ...packed
        .filter((form) => existsSync(form.file))
        .map((form) => ({ encoding: form.encoding, content: readFileSync(form.file) })),
      { content: plain },
    ],
  };
}
