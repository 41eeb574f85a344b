import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const files = ['apps', 'libs', 'test'].flatMap(filesIn);

describe('the layout', () => {
  it('has no folder for whatever has no name', () => {
    const nameless = /\/(common|shared|utils?|core|helpers|misc)\//;
    expect(files.filter((file) => nameless.test(file))).toEqual([]);
  });

  it('has no barrels inside libs: an import names the file that holds the thing', () => {
    expect(files.filter((file) => /^libs\/.*\/index\.tsx?$/.test(file))).toEqual([]);
  });

  it('has no source file above 250 lines, but for the verifier that must be one file: that has 300', () => {
    const sources = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !/\.spec\.tsx?$/.test(file));
    const most = (file: string): number => (file === 'libs/audit/bundle/verify.mjs' ? 300 : 250);
    expect(sources.filter((file) => read(file).trimEnd().split('\n').length > most(file))).toEqual([]);
  });

  it('lists every procedure in the registry', () => {
    const procedures = files.map((file) => /^libs\/procedures\/([^/]+)\/machine\.ts$/.exec(file)?.[1]);
    const registry = read('libs/procedures/registry.ts');
    expect(procedures.filter((name) => name && !registry.includes(`'./${name}/`))).toEqual([]);
  });
});

describe('package-lock.json', () => {
  it('names the packages of every platform, or npm ci refuses it on the others', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as LockFile;
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !places(place, name).some((one) => one in packages)),
    );
    expect(missing).toEqual([]);
  });
});

interface LockFile {
  readonly packages: Readonly<Record<string, { optionalDependencies?: Readonly<Record<string, string>> }>>;
}

/** Where Node would look for a package, seen from another one: beside it, and in every node_modules above. */
function places(from: string, name: string): string[] {
  const above = from.split('/node_modules/').map((_, depth, parts) => parts.slice(0, depth + 1).join('/node_modules/'));
  return [...above.map((place) => `${place}/node_modules/${name}`), `node_modules/${name}`];
}

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((file) => !file.includes('node_modules/'));
}
