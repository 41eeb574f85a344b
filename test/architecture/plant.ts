import { cp, mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** A file with one import. `to` is where the import leads, as dependency-cruiser names it. */
export interface Fixture {
  readonly from: string;
  readonly imports: string;
  readonly to: string;
  /** Written as `import type`. */
  readonly typeOnly?: boolean;
}

/**
 * Writes a small working copy to a new temporary folder: the files of the fixtures, what they lead to, our
 * package.json. Packages are empty ones of the right name: the rules look at names and at package.json, never inside.
 */
export async function plant(fixtures: readonly Fixture[], packageJson: string): Promise<string> {
  const tree = await mkdtemp(path.join(await realpath(os.tmpdir()), 'sporskifte-imports-'));
  await cp(packageJson, path.join(tree, 'package.json'));
  for (const { to } of fixtures) await plantTarget(tree, to);
  for (const { from, imports, typeOnly } of fixtures) {
    const text = typeOnly ? `import type { it } from '${imports}';` : `import { it } from '${imports}';`;
    await write(tree, from, `${text}\nexport { type it };\n`);
  }
  return tree;
}

async function plantTarget(tree: string, to: string): Promise<void> {
  if (!/\.ts$|^node_modules/.test(to)) return;
  await write(tree, to, 'export const it = 1;\n');
  const name = /^node_modules\/(.*)\/index\.js$/.exec(to)?.[1];
  if (name) await write(tree, `node_modules/${name}/package.json`, JSON.stringify({ name, type: 'module' }));
}

async function write(tree: string, file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(tree, file)), { recursive: true });
  await writeFile(path.join(tree, file), text);
}
