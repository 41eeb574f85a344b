import { endOfDanishDay } from '#engine/calendar.js';
import { defineProcedure } from '#engine/procedure.js';
import { escalatableCommands } from '../escalatable.js';
import { initiativeLevels } from './commands.js';
import type { InitiativeContext } from './context.js';
import type { InitiativeFact } from './events.js';
import { evolve } from './evolve.js';
import { freeCommands } from './free-commands.js';
import { guards } from './guards.js';
import { jointCommands } from './joint-commands.js';
import { leadCommands } from './lead-commands.js';
import { chart } from './machine.js';
import { awaits } from './next.js';
import { planCommands } from './plan-commands.js';
import { scalingCommands } from './scaling-commands.js';
import { events } from './texts.js';
import { view } from './view.js';

/** An initiative of the implementation plan: joint, lead or free (domain section 2.6). */
export const initiative = defineProcedure<InitiativeContext, InitiativeFact>({
  name: 'initiative',
  version: 1,
  reading: { usual: 'internal' },
  title: 'Indsats',
  description: 'En indsats under sundhedsaftalen: fælles, LEAD eller FRI.',
  begin: { title: '', visionArea: 'transitions', level: 'joint', isNew: false },
  chart,
  guards,
  timers: {
    pauseEnds: {
      title: 'Pausen slutter',
      command: 'ResumeInitiative',
      due: ({ paused }) => (paused?.until ? endOfDanishDay(paused.until) : undefined),
    },
  },
  events,
  evolve,
  awaits,
  view,
  label: ({ title, level }) => `${title} (${initiativeLevels[level]})`,
  subject: ({ plan }) => (plan?.plan === undefined ? undefined : { procedure: 'plan', id: plan.plan }),
  commands: {
    ...escalatableCommands,
    ...planCommands,
    ...jointCommands,
    ...leadCommands,
    ...scalingCommands,
    ...freeCommands,
  },
});
