import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRegistry } from '#engine/registry.js';
import { procedures } from '#procedures/registry.js';
import { openApiDocument } from './http/openapi.js';

/** Writes the OpenAPI document to the file that is named: what clients are generated from, without a server. */
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the file to write: node dist/apps/api/write-openapi.js openapi.json');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, JSON.stringify(openApiDocument(createRegistry(procedures), version), null, 2));
