const prettier = 'node_modules/prettier/bin/prettier.cjs';
const eslint = 'node_modules/eslint/bin/eslint.js';
const tsc = 'node_modules/typescript/bin/tsc';
const depcruise = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';

/**
 * What is checked before the tests: one stage after the other, and what is in a stage side by side. Each command is
 * what Node is given. The types of the web application come from what is built, and some tests start it.
 */
export const stages = [
  [
    { name: 'formatering', command: [prettier, '--check', '--log-level', 'warn', '.'] },
    { name: 'byg', command: ['apps/launcher/prepare.mjs', '--quiet'] },
  ],
  [
    { name: 'lint', command: [eslint, '--max-warnings', '0', '.'] },
    { name: 'typer', command: [tsc, '--project', 'test/tsconfig.json', '--noEmit', '--pretty', 'false'] },
    { name: 'typer (web)', command: [tsc, '--project', 'apps/web/tsconfig.json', '--noEmit', '--pretty', 'false'] },
    { name: 'importregler', command: [depcruise, '--config', 'test/architecture/import-rules.mjs', 'apps', 'libs'] },
  ],
];
