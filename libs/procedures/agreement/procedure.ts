import { defineProcedure } from '#engine/procedure.js';
import { adoptionCommands } from './adoption-commands.js';
import type { AgreementContext } from './context.js';
import type { AgreementFact } from './events.js';
import { evolve } from './evolve.js';
import { guards } from './guards.js';
import { implementationCommands } from './implementation-commands.js';
import { chart } from './machine.js';
import { awaits } from './next.js';
import { standingCommands } from './standing-commands.js';
import { events } from './texts.js';
import { view } from './view.js';

/** A standing agreement between the parties, version by version (domain section 2.1). */
export const agreement = defineProcedure<AgreementContext, AgreementFact>({
  name: 'agreement',
  version: 1,
  reading: { publicIn: ['inForce'] },
  title: 'Aftale',
  description: 'En aftale mellem region, kommuner og almen praksis, fra registrering til ophør.',
  begin: { title: '', kind: 'cooperation', versions: [], knownFacts: [] },
  chart,
  guards,
  timers: {},
  events,
  evolve,
  awaits,
  view,
  label: ({ title }) => title,
  commands: { ...standingCommands, ...adoptionCommands, ...implementationCommands },
});
