const prettier = 'node_modules/prettier/bin/prettier.cjs';
const eslint = 'node_modules/eslint/bin/eslint.js';
const tsc = 'node_modules/typescript/bin/tsc';
const depcruise = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';

/** What must be there before the tests, side by side: some of them start the product as it is built. */
export const before = [
  { name: 'formatering', command: [prettier, '--check', '--log-level', 'warn', '.'] },
  { name: 'byg', command: ['apps/launcher/prepare.mjs', '--quiet'] },
];

/** What is checked beside the tests, one after the other. The types of the web application come from what is built. */
export const beside = [
  { name: 'typer', command: [tsc, '--project', 'test/tsconfig.json', '--noEmit', '--pretty', 'false'] },
  { name: 'typer (web)', command: [tsc, '--project', 'apps/web/tsconfig.json', '--noEmit', '--pretty', 'false'] },
  { name: 'importregler', command: [depcruise, '--config', 'test/architecture/import-rules.mjs', 'apps', 'libs'] },
  { name: 'lint', command: [eslint, '--max-warnings', '0', '.'] },
];
