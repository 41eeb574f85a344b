import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** A copy of the sources in which a test does what a page of the documentation says. */
export interface WorkingCopy {
  readonly tree: string;
  file(name: string): string;
  /** Adds a line to the registry of procedures, and its name to the list below. */
  register(line: string, name: string): void;
  /**
   * Compiles it, types and all, as `npm run build` does; again only what has changed. Rejects with what the compiler
   * says.
   */
  build(): Promise<void>;
  /** Runs `sporskifte` as it was built on a data folder; resolves with what it printed, whatever its exit code. */
  sporskifte(data: string, ...argv: string[]): Promise<string>;
  remove(): void;
}

/** Copies what the product is built from, without specifications. */
export function workingCopy(): WorkingCopy {
  const tree = mkdtempSync(path.join(tmpdir(), 'sporskifte-copy-'));
  const file = (name: string): string => path.join(tree, name);
  const node = (argv: string[], env: NodeJS.ProcessEnv = process.env) =>
    promisify(execFile)(process.execPath, argv, { cwd: tree, env });
  for (const folder of ['apps', 'libs']) {
    cpSync(folder, file(folder), { recursive: true, filter: (name) => !name.endsWith('.spec.ts') });
  }
  for (const name of ['package.json', 'tsconfig.json']) cpSync(name, file(name));
  symlinkSync(path.resolve('node_modules'), file('node_modules'));
  return {
    tree,
    file,
    register(line, name) {
      const registry = file('libs/procedures/registry.ts');
      const text = readFileSync(registry, 'utf8').replace(/,?\s*\] as const;/, `, ${name}] as const;`);
      writeFileSync(registry, line + text);
    },
    async build() {
      await node(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--incremental']).catch(
        (error: { stdout: string }) => {
          throw new Error(`It does not compile:\n${error.stdout}`);
        },
      );
    },
    async sporskifte(data, ...argv) {
      const ended = node(['dist/apps/cli/main.js', ...argv], { ...process.env, DATA_DIR: data });
      return (await ended.catch((error: { stdout: string }) => error)).stdout;
    },
    remove: () => rmSync(tree, { recursive: true, force: true }),
  };
}

/** The code blocks of a page in a language, in order. */
export function blocksOf(page: string, language: string): string[] {
  const text = readFileSync(page, 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, block]) => block!);
}
