import { defineProcedure } from '#engine/procedure.js';
import { type PlanContext, begin } from './context.js';
import type { PlanFact } from './events.js';
import { evolve } from './evolve.js';
import { guards } from './guards.js';
import { chart } from './machine.js';
import { awaits } from './next.js';
import { planCommands } from './plan-commands.js';
import { events } from './texts.js';
import { view } from './view.js';

/** An implementation plan of the health agreement (domain section 2.7). */
export const plan = defineProcedure<PlanContext, PlanFact>({
  name: 'plan',
  version: 1,
  reading: { publicIn: ['inForce', 'concluded'] },
  title: 'Implementeringsplan',
  description: 'En plan for indsatserne i en periode, fra udarbejdelse til afslutning.',
  begin,
  chart,
  guards,
  timers: {},
  events,
  evolve,
  awaits,
  view,
  label: ({ title }) => title,
  subject: ({ follows }) => (follows === undefined ? undefined : { procedure: 'plan', id: follows }),
  commands: planCommands,
});
