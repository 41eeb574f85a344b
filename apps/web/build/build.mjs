/**
 * Builds the web application into dist/web, after the server: its types come from the server's own OpenAPI document.
 * `--types` stops before the application itself: that is all that checking its sources needs.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTypes, { astToString } from 'openapi-typescript';
import { build } from 'vite';
import { compress } from './compress.mjs';
import { webSettings } from './settings.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const document = path.join(root, 'dist', 'openapi', 'openapi.json');

execFileSync(process.execPath, ['dist/apps/api/write-openapi.js', document], { cwd: root, stdio: 'inherit' });
const types = astToString(await openapiTypes(JSON.parse(readFileSync(document, 'utf8'))));
writeFileSync(path.join(path.dirname(document), 'schema.d.ts'), types);

execFileSync(process.execPath, ['dist/apps/api/write-diagrams.js'], { cwd: root, stdio: 'inherit' });

if (!process.argv.includes('--types')) {
  const { logLevel, ...settings } = webSettings(root);
  await build({ ...settings, logLevel });
  await compress(path.join(root, 'dist', 'web'));
}
