/**
 * Who may import whom, for dependency-cruiser. `import-rules.spec.ts` proves of each rule that it bites.
 * Type imports count as imports: they tie two folders together just as well.
 */

/** What each lib may import besides itself. A new lib goes here first. */
const mayImport = {
  engine: [],
  procedures: ['engine', 'organisation', 'calendar'],
  organisation: ['engine', 'calendar'],
  'event-store': ['engine'],
  'read-models': ['engine', 'organisation'],
  attachments: ['engine'],
  exports: ['engine', 'attachments', 'organisation', 'procedures', 'read-models', 'audit', 'calendar', 'wording'],
  audit: ['engine', 'organisation', 'procedures', 'calendar'],
  calendar: [],
  notices: ['engine', 'organisation', 'persons', 'read-models', 'wording'],
  persons: ['engine', 'procedures', 'read-models', 'audit'],
  service: [
    'engine',
    'attachments',
    'event-store',
    'notices',
    'organisation',
    'persons',
    'procedures',
    'read-models',
    'webhooks',
  ],
  seed: ['engine', 'organisation', 'procedures', 'calendar'],
  webhooks: ['engine', 'organisation', 'procedures', 'read-models', 'exports'],
  wording: ['engine', 'organisation', 'procedures'],
};

/** Specs, the contract that several of them run, and what only they use. Programs import none of it. */
const spec = '(\\.spec\\.tsx?$|/(contract|spec|testing)(/|\\.ts$))';
const nodeModule = '(^|/)node_modules/';

const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const directions = Object.entries(mayImport).flatMap(([lib, others]) => {
  const from = `^libs/${lib}/`;
  const allowed = [lib, ...others].map((name) => `^libs/${name}/`);
  const comment = `libs/${lib} may import ${others.map((name) => `libs/${name}`).join(' and ') || 'no other lib'}.`;
  return [
    error(`${lib}-direction`, comment, { path: from, pathNot: spec }, { path: '^libs/', pathNot: allowed }),
    error(
      `${lib}-direction-in-specs`,
      `${comment} Its specs may also use the in-memory event store.`,
      { path: `^libs/${lib}(?=/).*${spec}` },
      { path: '^libs/', pathNot: [...allowed, '^libs/event-store/memory/'] },
    ),
  ];
});

const forbidden = [
  ...directions,
  error(
    'lib-without-direction',
    'Say in test/architecture/import-rules.mjs what this lib may import.',
    { path: '^libs/', pathNot: Object.keys(mayImport).map((lib) => `^libs/${lib}/`) },
    {},
  ),
  error(
    'procedures-meet-by-events',
    "A procedure knows of another only what has happened there: its events.ts. What they share lies at the lib's root.",
    // A policy is what happens between procedures, so it may know them; none of them may know a policy.
    { path: '^libs/procedures/([^/]+)/', pathNot: '^libs/procedures/policies/' },
    { path: '^libs/procedures/[^/]+/', pathNot: ['^libs/procedures/$1/', '^libs/procedures/[^/]+/events\\.ts$'] },
  ),
  error('libs-know-no-apps', 'Imports point from apps to libs.', { path: '^libs/' }, { path: '^apps/' }),
  error(
    'libs-know-no-nest',
    'Only apps depend on the web framework.',
    { path: '^libs/' },
    { path: [`${nodeModule}@nestjs/`, '^@nestjs/'] },
  ),
  error(
    'apps-stand-alone',
    'An app does not import another; what two of them need lives in libs.',
    { path: '^apps/([^/]+)/' },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  error(
    'web-speaks-http',
    'What runs in a browser knows the product by its OpenAPI document alone: it imports neither a lib nor another app.',
    { path: '^apps/web/', pathNot: spec },
    { path: '^libs/' },
  ),
  error(
    'launcher-needs-nothing',
    'The launcher runs before anything is installed or built.',
    { path: '^apps/launcher/' },
    { pathNot: '^apps/launcher/', dependencyTypesNot: ['core'] },
  ),
  error(
    'only-specs-import-tests',
    'Programs do not depend on specs or test helpers.',
    { path: '^(apps|libs)/', pathNot: spec },
    { path: ['^test/', spec] },
  ),
  error(
    'only-specs-import-dev-dependencies',
    'The package is missing where only production dependencies are installed. Types are gone by then, and may be used.',
    // What the browser is sent is built into dist, with all that it needs.
    { path: '^(apps|libs)/', pathNot: [spec, '^apps/web/'] },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  error(
    'nothing-undeclared',
    'The package is here only because another one brought it; list it in package.json.',
    {},
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  ),
  error('no-cycles', 'Neither part can be read, tested or replaced without the other.', {}, { circular: true }),
  error('nothing-unresolved', 'The file or package does not exist.', {}, { couldNotResolve: true }),
];

export default {
  forbidden,
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // `#engine/x.js` must lead to the source: led to dist, which is left out, every edge between libs would vanish.
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'node', 'default'] },
    exclude: { path: '^dist/' },
  },
};
