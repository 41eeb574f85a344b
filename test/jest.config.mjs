import path from 'node:path';
import { findChromium } from './browser/chromium.mjs';
import { programs } from './postgres/programs.mjs';

const rootDir = path.resolve(import.meta.dirname, '..');

/** Jest on TypeScript sources as ES modules; `#lib/*.js` imports resolve to the sources, so no build is needed. */
const sources = {
  rootDir,
  // Nowhere else is anything of ours: what is in node_modules need not be looked through for tests.
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  testRegex: '\\.spec\\.ts$',
  modulePathIgnorePatterns: ['/dist/', '/data/'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^#(engine|procedures|organisation|event-store|read-models|attachments|audit|calendar|exports|notices|persons|seed|service|webhooks|wording)/(.*)\\.js$':
      '<rootDir>/libs/$1/$2.ts',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
      },
    ],
  },
};

const never = ['/node_modules/', '/dist/'];
/** Specifications that are about SQLite itself, and those that are about PostgreSQL itself. */
const aboutSqlite = ['/libs/read-models/database/(open|writing-much)\\.spec', '/libs/read-models/danish\\.spec'];
/** Specifications beside those of the read models that never ask for a database, and so are the same on both. */
const aboutNeither = [
  '/libs/persons/(carried-texts|keep-register|keys)\\.spec',
  '/libs/read-models/as-of/moment\\.spec',
  '/libs/read-models/database/same-log\\.spec',
  '/libs/webhooks/(networks|send|signature)\\.spec',
];
const aboutPostgres = [
  '/libs/read-models/database/postgres/',
  '/test/scale-out/',
  '/test/crash/scaled-out',
  '/test/postgres/',
];

const missing = process.env.DATABASE_TEST_URL
  ? undefined
  : await programs().then(
      () => undefined,
      (error) => error.message,
    );
if (missing) console.error(`Prøverne på PostgreSQL er sprunget over: ${missing}.`);

const onPostgres = missing
  ? { testRegex: '/test/postgres/missing\\.spec\\.ts$', testPathIgnorePatterns: never }
  : {
      // The specifications of the read models once more, now on PostgreSQL; `specDatabase` asks for the name.
      testRegex: [
        '/(libs/read-models|libs/notices|libs/persons|libs/webhooks|test/scale-out)/.*\\.spec\\.ts$',
        '/test/crash/scaled-out\\.spec\\.ts$',
      ],
      testPathIgnorePatterns: [...never, ...aboutSqlite, ...aboutNeither],
      globals: { readModelsOn: 'PostgreSQL' },
      globalSetup: '<rootDir>/test/postgres/start.mjs',
      globalTeardown: '<rootDir>/test/postgres/stop.mjs',
    };

const noBrowser = findChromium() === undefined;
if (noBrowser) console.error('Brugerrejserne er sprunget over: der er ingen Chromium. Sæt CHROMIUM_PATH.');

const inBrowser = noBrowser
  ? { testRegex: '/test/browser/missing\\.spec\\.ts$', testPathIgnorePatterns: never }
  : {
      testRegex: '/test/browser/.*\\.spec\\.ts$',
      testPathIgnorePatterns: [...never, '/test/browser/missing'],
      globalSetup: '<rootDir>/test/browser/start.mjs',
      globalTeardown: '<rootDir>/test/browser/stop.mjs',
    };

export default {
  rootDir,
  // A limit for what hangs, not for what is slow: a busy machine must not fail a test.
  testTimeout: 60_000,
  globalSetup: '<rootDir>/test/seeded/start.mjs',
  globalTeardown: '<rootDir>/test/seeded/stop.mjs',
  projects: [
    { ...sources, displayName: 'SQLite', testPathIgnorePatterns: [...never, ...aboutPostgres, '/test/browser/'] },
    { ...sources, displayName: 'PostgreSQL', ...onPostgres },
    { ...sources, displayName: 'Browser', ...inBrowser },
  ],
};
