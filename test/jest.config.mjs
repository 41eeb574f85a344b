/** Jest on TypeScript sources as ES modules; `#lib/*.js` imports resolve to the sources, so no build is needed. */
export default {
  rootDir: '..',
  testEnvironment: 'node',
  // A limit for what hangs, not for what is slow: a busy machine must not fail a test.
  testTimeout: 60_000,
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  testRegex: '\\.spec\\.ts$',
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/', '/data/'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^#(engine|procedures|organisation|event-store|read-models|audit|calendar|seed)/(.*)\\.js$':
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
