import { commandsOf, defineProcedure } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { koordinationsgruppen } from '../mandates.js';
import { AdoptModel } from './commands.js';
import { contradictions } from './contradictions.js';
import type { GovernanceFact } from './events.js';
import { chart } from './machine.js';
import type { GovernanceContext } from './model.js';

const command = commandsOf<GovernanceContext, GovernanceFact>();

/** The governance model: dated versions of who approves what and within which deadlines. */
export const governance = defineProcedure<GovernanceContext, GovernanceFact>({
  name: 'governance',
  version: 1,
  reading: { usual: 'internal', closable: false },
  title: 'Styringsmodel',
  description: 'Daterede versioner af, hvem der godkender hvad, og hvilke frister der gælder.',
  begin: { versions: [] },
  chart,
  guards: {
    laterThanEarlierVersions: {
      text: 'En ny version skal gælde fra en senere dag end den forrige.',
      readsInput: true,
      holds: ({ versions }, { data }) => versions.every(({ validFrom }) => validFrom < data.validFrom),
    },
  },
  timers: {},
  events: {
    ModelAdopted: { title: 'En version er vedtaget', description: 'Gælder for forløb, der begynder fra dens dato.' },
  },
  evolve: { ModelAdopted: ({ versions }, { data }) => ({ versions: [...versions, data] }) },
  commands: {
    AdoptModel: command({
      title: 'Registrér vedtaget version',
      description: 'Registrerer en version af modellen, som et organ har vedtaget.',
      input: AdoptModel,
      fact: 'ModelAdopted',
      mandate: koordinationsgruppen,
      record: (input, { context }) => {
        const found = contradictions(input.rules);
        if (found.length === 0) return { ...input, number: context.versions.length + 1 };
        throw new Refusal('requirement-not-met', `Reglerne modsiger sig selv. ${found.join('. ')}.`);
      },
    }),
  },
  awaits: () => [],
  label: ({ versions }) => versions.at(-1)?.title ?? 'Styringsmodel',
});
