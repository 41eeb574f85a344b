import { commandsOf, defineProcedure } from '#engine/procedure.js';
import { koordinationsgruppen } from '../mandates.js';
import { IncludeInPlan, ProposeInitiative, initiativeLevels } from './commands.js';
import type { InitiativeFact } from './events.js';
import { chart } from './machine.js';

/** What is known of an initiative so far. */
export interface InitiativeContext extends ProposeInitiative {
  readonly plan?: IncludeInPlan;
}

const command = commandsOf<InitiativeContext, InitiativeFact>();

/** An initiative of the implementation plan. */
export const initiative = defineProcedure<InitiativeContext, InitiativeFact>({
  name: 'initiative',
  version: 1,
  title: 'Indsats',
  description: 'En indsats under sundhedsaftalen: fælles, LEAD eller FRI.',
  begin: { title: '', visionArea: 'transitions', level: 'joint', isNew: false },
  chart,
  guards: {},
  timers: {},
  events: {
    InitiativeProposed: { title: 'Indsatsen er foreslået', description: 'Med visionsområde og niveau.' },
    InitiativeIncludedInPlan: { title: 'Indsatsen er i planen', description: 'Med planperiode og nummer.' },
  },
  evolve: {
    InitiativeProposed: (context, { data }) => ({ ...context, ...data }),
    InitiativeIncludedInPlan: (context, { data }) => ({ ...context, plan: data }),
  },
  commands: {
    ProposeInitiative: command({
      title: 'Foreslå indsats',
      description: 'Foreslår en indsats til implementeringsplanen.',
      input: ProposeInitiative,
      fact: 'InitiativeProposed',
      mandate: koordinationsgruppen,
    }),
    IncludeInPlan: command({
      title: 'Tag med i planen',
      description: 'Gør indsatsen til en linje i en implementeringsplan.',
      input: IncludeInPlan,
      fact: 'InitiativeIncludedInPlan',
      mandate: koordinationsgruppen,
    }),
  },
  awaits: (_run, states) => (states.includes('proposed') ? [{ command: 'IncludeInPlan' }] : []),
  label: ({ title, level }) => `${title} (${initiativeLevels[level]})`,
});
