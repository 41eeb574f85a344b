import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const specs = ['**/*.spec.ts', 'libs/*/contract.ts', 'libs/**/{contract,spec,testing}/**/*.ts', 'test/**/*.ts'];
const pureLibs = ['engine', 'procedures', 'organisation'].map((lib) => `libs/${lib}/**/*.ts`);
const nodeGlobals = ['process', 'console', 'Buffer', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'];
const webGlobals = ['URL', 'fetch', 'performance', 'AbortController', 'TextEncoder', 'TextDecoder', 'structuredClone'];

const xstateElsewhere = {
  regex: '^xstate(/|$)',
  message: 'Only libs/engine/machine.ts may import xstate: the rest of the code speaks of procedures.',
};
const xstateInSpecs = {
  regex: '^xstate(?!/graph$)',
  message: 'Specs may walk a chart with xstate/graph; everything else goes through libs/engine/machine.ts.',
};
const outsideWorld = {
  regex: '^(node:(?!crypto$)|(fs|os|path|net|http|https|child_process|process|timers|worker_threads)(/|$))',
  message: 'This lib is pure: what it needs from the outside is passed in. Only hashing (node:crypto) is let through.',
};

/** The rules of one name do not add up across blocks, the last one wins: each block lists all that holds there. */
const onlyImport = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const says = 'Time and chance are passed in, or a replay would give another answer: ';
const notPure = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: `${says}no Date.now.` },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: `${says}no new Date() of now.` },
  { selector: "CallExpression[callee.name='Date']", message: `${says}no Date() of now.` },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: `${says}no Math.random.` },
  { selector: "MemberExpression[object.name='globalThis']", message: 'This lib is pure: no globals by the back door.' },
];

const sizes = {
  'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 5],
  complexity: ['error', 12],
};

export default defineConfig(
  { ignores: ['dist/', 'data/', 'node_modules/', 'test/architecture/fixtures/'] },
  { rules: { ...sizes, eqeqeq: 'error', 'no-var': 'error', 'prefer-const': 'error' } },
  // Whoever is handed a bundle has this one file and nothing beside it.
  { files: ['libs/audit/bundle/verify.mjs'], rules: { 'max-lines': ['error', 300], complexity: ['error', 14] } },
  {
    files: ['**/*.ts'],
    ignores: ['apps/web/**/!(*.spec).ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    // One program for sources and specs alike; a program per tsconfig would take twice the time.
    languageOptions: { parserOptions: { project: 'test/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...onlyImport(xstateElsewhere),
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A port's methods are async also where an adapter has nothing to wait for: a throw must become a rejection.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, reactHooks.configs.flat.recommended],
    languageOptions: { parserOptions: { project: 'apps/web/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: { '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }] },
  },
  {
    files: pureLibs,
    rules: {
      ...onlyImport(xstateElsewhere, outsideWorld),
      'no-restricted-globals': ['error', { name: 'process', message: 'This lib is pure: pass it in.' }],
      'no-restricted-syntax': ['error', ...notPure],
    },
  },
  { files: ['libs/engine/machine.ts'], rules: onlyImport(outsideWorld) },
  {
    files: specs,
    rules: {
      ...onlyImport(xstateInSpecs),
      'no-restricted-globals': 'off',
      'no-restricted-syntax': 'off',
      'max-lines': ['error', { max: 600 }],
      'max-lines-per-function': 'off',
      'max-params': 'off',
      // Answers of HTTP calls and matchers are `any`; a spec asserts what they hold.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: Object.fromEntries([...nodeGlobals, ...webGlobals].map((name) => [name, 'readonly'])) },
    rules: { 'no-undef': 'error', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
);
