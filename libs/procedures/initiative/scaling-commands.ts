import { commandsOf } from '#engine/procedure.js';
import { bodyRefs, namedBodies } from '../named-body.js';
import { koordinationsgruppen } from '../mandates.js';
import type { InitiativeContext } from './context.js';
import type { InitiativeFact } from './events.js';
import * as mandate from './mandates.js';
import * as input from './work-inputs.js';

const command = commandsOf<InitiativeContext, InitiativeFact>();

/** Commands by which an initiative is carried to the other clusters; SSU decides, each cluster answers for itself. */
export const scalingCommands = {
  DecideScaling: command({
    title: 'Registrér udvalgets beslutning',
    description: 'Registrerer, om Sundhedssamarbejdsudvalget vil udbrede indsatsen, og til hvilke klynger.',
    input: input.DecideScaling,
    fact: 'ScalingDecided',
    mandate: koordinationsgruppen,
    needs: ({ clusters = [] }) => bodyRefs(clusters),
    record: (data, _run, surroundings) => ({ ...data, clusters: namedBodies(data.clusters ?? [], surroundings) }),
  }),
  PrepareScaling: command({
    title: 'Forbered klyngen',
    description: 'Siger, at klyngen forbereder sig på at tage indsatsen i brug.',
    input: input.PrepareScaling,
    fact: 'ClusterPreparing',
    mandate: mandate.scalingCluster,
  }),
  RollOutInCluster: command({
    title: 'Tag indsatsen i brug',
    description: 'Registrerer den dag, klyngen tog indsatsen i brug.',
    input: input.RollOutInCluster,
    fact: 'ClusterRolledOut',
    mandate: mandate.scalingCluster,
  }),
  DeclineScaling: command({
    title: 'Sig nej til indsatsen',
    description: 'Begrunder, hvorfor klyngen ikke tager indsatsen i brug.',
    input: input.DeclineScaling,
    fact: 'ClusterDeclinedScaling',
    mandate: mandate.scalingCluster,
  }),
};
