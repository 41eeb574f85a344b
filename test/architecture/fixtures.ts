import type { Fixture } from './plant.js';

/** One forbidden import for every rule of import-rules.mjs. */
export const forbidden: readonly (Fixture & { rule: string })[] = [
  breaks('engine-direction', 'libs/engine/a.ts', '#audit/seal.js', 'libs/audit/seal.ts'),
  breaks('procedures-direction', 'libs/procedures/a.ts', '#event-store/log.js', 'libs/event-store/log.ts'),
  breaks('organisation-direction', 'libs/organisation/a.ts', '#procedures/all.js', 'libs/procedures/all.ts'),
  breaks('event-store-direction', 'libs/event-store/a.ts', '#read-models/rows.js', 'libs/read-models/rows.ts'),
  breaks('read-models-direction', 'libs/read-models/a.ts', '#procedures/all.js', 'libs/procedures/all.ts'),
  breaks('attachments-direction', 'libs/attachments/a.ts', '#organisation/a.js', 'libs/organisation/a.ts'),
  breaks('audit-direction', 'libs/audit/a.ts', '#event-store/log.js', 'libs/event-store/log.ts'),
  breaks('calendar-direction', 'libs/calendar/a.ts', '#engine/event.js', 'libs/engine/event.ts'),
  breaks('persons-direction', 'libs/persons/a.ts', '#seed/a.js', 'libs/seed/a.ts'),
  breaks('seed-direction', 'libs/seed/a.ts', '#audit/seal.js', 'libs/audit/seal.ts'),
  breaks('wording-direction', 'libs/wording/a.ts', '#audit/seal.js', 'libs/audit/seal.ts'),
  breaks('exports-direction', 'libs/exports/a.ts', '#seed/seed.js', 'libs/seed/seed.ts'),
  breaks('notices-direction', 'libs/notices/a.ts', '#seed/seed.js', 'libs/seed/seed.ts'),
  breaks('webhooks-direction', 'libs/webhooks/a.ts', '#seed/seed.js', 'libs/seed/seed.ts'),
  breaks('service-direction', 'libs/service/a.ts', '#audit/seal.js', 'libs/audit/seal.ts'),
  breaks('engine-direction-in-specs', 'libs/engine/a.spec.ts', '#audit/seal.js', 'libs/audit/seal.ts'),
  breaks('procedures-direction-in-specs', 'libs/procedures/a.spec.ts', '#audit/seal.js', 'libs/audit/seal.ts'),
  breaks('organisation-direction-in-specs', 'libs/organisation/a.spec.ts', '#audit/seal.js', 'libs/audit/seal.ts'),
  breaks('event-store-direction-in-specs', 'libs/event-store/a.spec.ts', '#audit/seal.js', 'libs/audit/seal.ts'),
  breaks('read-models-direction-in-specs', 'libs/read-models/a.spec.ts', '#audit/seal.js', 'libs/audit/seal.ts'),
  breaks(
    'attachments-direction-in-specs',
    'libs/attachments/a.spec.ts',
    '#organisation/a.js',
    'libs/organisation/a.ts',
  ),
  breaks('audit-direction-in-specs', 'libs/audit/a.spec.ts', '#event-store/log.js', 'libs/event-store/log.ts'),
  breaks('calendar-direction-in-specs', 'libs/calendar/a.spec.ts', '#audit/seal.js', 'libs/audit/seal.ts'),
  breaks('persons-direction-in-specs', 'libs/persons/a.spec.ts', '#seed/a.js', 'libs/seed/a.ts'),
  breaks('seed-direction-in-specs', 'libs/seed/a.spec.ts', '#audit/seal.js', 'libs/audit/seal.ts'),
  breaks('wording-direction-in-specs', 'libs/wording/a.spec.ts', '#audit/seal.js', 'libs/audit/seal.ts'),
  breaks('exports-direction-in-specs', 'libs/exports/a.spec.ts', '#seed/seed.js', 'libs/seed/seed.ts'),
  breaks('notices-direction-in-specs', 'libs/notices/a.spec.ts', '#seed/seed.js', 'libs/seed/seed.ts'),
  breaks('webhooks-direction-in-specs', 'libs/webhooks/a.spec.ts', '#seed/seed.js', 'libs/seed/seed.ts'),
  breaks('service-direction-in-specs', 'libs/service/a.spec.ts', '#audit/seal.js', 'libs/audit/seal.ts'),
  breaks('lib-without-direction', 'libs/newcomer/a.ts', '#engine/event.js', 'libs/engine/event.ts'),
  breaks(
    'procedures-meet-by-events',
    'libs/procedures/plan/a.ts',
    '../hearing/rules.js',
    'libs/procedures/hearing/rules.ts',
  ),
  breaks('procedures-meet-by-events', 'libs/procedures/plan/c.ts', '../policies/b.js', 'libs/procedures/policies/b.ts'),
  breaks('libs-know-no-apps', 'libs/audit/b.ts', '../../apps/api/server.js', 'apps/api/server.ts'),
  breaks('libs-know-no-nest', 'libs/audit/c.ts', '@nestjs/common', 'node_modules/@nestjs/common/index.js'),
  breaks('apps-stand-alone', 'apps/cli/a.ts', '../api/server.js', 'apps/api/server.ts'),
  breaks('web-speaks-http', 'apps/web/a.ts', '#engine/event.js', 'libs/engine/event.ts'),
  breaks('launcher-needs-nothing', 'apps/launcher/a.ts', 'xstate', 'node_modules/xstate/index.js'),
  breaks('only-specs-import-tests', 'apps/cli/b.ts', '../../test/helper.js', 'test/helper.ts'),
  breaks(
    'only-specs-import-tests',
    'libs/event-store/b.ts',
    './contract/suite.js',
    'libs/event-store/contract/suite.ts',
  ),
  breaks('only-specs-import-dev-dependencies', 'apps/cli/c.ts', 'jest', 'node_modules/jest/index.js'),
  breaks('nothing-undeclared', 'apps/cli/d.ts', 'brought-along', 'node_modules/brought-along/index.js'),
  breaks('no-cycles', 'libs/engine/chicken.ts', './egg.js', 'libs/engine/egg.ts'),
  breaks('nothing-unresolved', 'apps/cli/e.ts', './nowhere.js', './nowhere.js'),
];

/** What must stay possible; and that these edges are seen at all is what the rules above live by. */
export const allowed: readonly Fixture[] = [
  leads('libs/procedures/plan/events.ts', '#engine/fact.js', 'libs/engine/fact.ts'),
  leads('libs/procedures/plan/machine.ts', '../hearing/events.js', 'libs/procedures/hearing/events.ts'),
  leads('libs/procedures/plan/b.ts', '../mandates.js', 'libs/procedures/mandates.ts'),
  leads('libs/procedures/registry.ts', './hearing/rules.js', 'libs/procedures/hearing/rules.ts'),
  leads('libs/procedures/policies/a.ts', '../hearing/rules.js', 'libs/procedures/hearing/rules.ts'),
  leads('libs/procedures/deadline.ts', '#calendar/days.js', 'libs/calendar/days.ts'),
  leads('libs/read-models/b.ts', '#organisation/body.js', 'libs/organisation/body.ts'),
  leads('libs/read-models/b.spec.ts', '#event-store/memory/open.js', 'libs/event-store/memory/open.ts'),
  leads('libs/audit/d.ts', '#engine/deep/down.js', 'libs/engine/deep/down.ts'),
  leads('libs/audit/d.spec.ts', '../../test/helper.js', 'test/helper.ts'),
  leads('libs/audit/e.spec.ts', 'jest', 'node_modules/jest/index.js'),
  leads('libs/event-store/contract/reading.ts', 'jest', 'node_modules/jest/index.js'),
  leads('libs/event-store/contract.ts', './contract/suite.js', 'libs/event-store/contract/suite.ts'),
  leads('libs/read-models/testing/c.ts', '#event-store/memory/open.js', 'libs/event-store/memory/open.ts'),
  leads('libs/event-store/c.spec.ts', './contract/suite.js', 'libs/event-store/contract/suite.ts'),
  leads('apps/api/a.ts', '#read-models/rows.js', 'libs/read-models/rows.ts'),
  leads('apps/api/b.ts', '@nestjs/common', 'node_modules/@nestjs/common/index.js'),
  leads('apps/launcher/b.ts', 'node:fs', 'fs'),
  // The other half of the cycle above: a cycle is reported once, at the first of its files.
  leads('libs/engine/egg.ts', './chicken.js', 'libs/engine/chicken.ts'),
  { ...leads('apps/api/c.ts', 'brought-along', 'node_modules/brought-along/index.js'), typeOnly: true },
];

function breaks(rule: string, from: string, imports: string, to: string): Fixture & { rule: string } {
  return { rule, ...leads(from, imports, to) };
}

function leads(from: string, imports: string, to: string): Fixture {
  return { from, imports, to };
}
