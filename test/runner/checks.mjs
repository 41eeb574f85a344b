const prettier = 'node_modules/prettier/bin/prettier.cjs';
const eslint = 'node_modules/eslint/bin/eslint.js';
const tsc = 'node_modules/typescript/bin/tsc';
const depcruise = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';

/** What is checked before the tests, in order; each command is what Node is given. */
export const checks = [
  { name: 'formatering', command: [prettier, '--check', '--log-level', 'warn', '.'] },
  // The types of the web application come from what is built, and some tests start it.
  { name: 'byg', command: ['apps/launcher/prepare.mjs', '--quiet'] },
  { name: 'lint', command: [eslint, '--max-warnings', '0', '.'] },
  { name: 'typer', command: [tsc, '--project', 'test/tsconfig.json', '--noEmit', '--pretty', 'false'] },
  { name: 'typer (web)', command: [tsc, '--project', 'apps/web/tsconfig.json', '--noEmit', '--pretty', 'false'] },
  { name: 'importregler', command: [depcruise, '--config', 'test/architecture/import-rules.mjs', 'apps', 'libs'] },
];
