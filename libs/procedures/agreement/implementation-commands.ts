import { commandsOf } from '#engine/procedure.js';
import { koordinationsgruppen } from '../mandates.js';
import * as input from './commands.js';
import type { AgreementContext } from './context.js';
import type { AgreementFact } from './events.js';
import { clusterSecretariat } from './mandates.js';
import { bodyRefs, namedBodies } from '../named-body.js';

const command = commandsOf<AgreementContext, AgreementFact>();

/** Commands by which a version comes into use, cluster by cluster. */
export const implementationCommands = {
  OpenImplementation: command({
    title: 'Send til implementering',
    description: 'Sender en version til de klynger, der skal tage den i brug.',
    input: input.OpenImplementation,
    fact: 'ImplementationOpened',
    mandate: koordinationsgruppen,
    needs: ({ clusters }) => bodyRefs(clusters),
    record: ({ number, clusters }, _run, surroundings) => ({ number, clusters: namedBodies(clusters, surroundings) }),
  }),
  PlanImplementation: command({
    title: 'Planlæg i klyngen',
    description: 'Siger, hvor arbejdet er forankret, og hvad klyngens plan er.',
    input: input.PlanImplementation,
    fact: 'ImplementationPlanned',
    mandate: clusterSecretariat,
  }),
  BeginTraining: command({
    title: 'Begynd uddannelse',
    description: 'Registrerer, at klyngen er begyndt at uddanne dem, der skal bruge aftalen.',
    input: input.BeginTraining,
    fact: 'TrainingBegun',
    mandate: clusterSecretariat,
  }),
  TakeIntoUse: command({
    title: 'Tag i brug i klyngen',
    description: 'Registrerer den dag, klyngen tog versionen i brug.',
    input: input.TakeIntoUse,
    fact: 'TakenIntoUse',
    mandate: clusterSecretariat,
  }),
};
