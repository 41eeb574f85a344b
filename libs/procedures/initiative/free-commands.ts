import { commandsOf } from '#engine/procedure.js';
import { bodyRefs, namedBodies } from '../named-body.js';
import { koordinationsgruppen } from '../mandates.js';
import * as input from './commands.js';
import type { InitiativeContext } from './context.js';
import type { InitiativeFact } from './events.js';
import * as mandate from './mandates.js';

const command = commandsOf<InitiativeContext, InitiativeFact>();

/** Commands about what clusters tell of their work. */
export const freeCommands = {
  RequestFreeStatus: command({
    title: 'Bed om årlig status',
    description: 'Beder klyngerne om en status for et år inden en frist.',
    input: input.RequestFreeStatus,
    fact: 'FreeStatusRequested',
    mandate: koordinationsgruppen,
    needs: ({ clusters }) => bodyRefs(clusters),
    record: (data, _run, surroundings) => ({ ...data, clusters: namedBodies(data.clusters, surroundings) }),
  }),
  GiveFreeStatus: command({
    title: 'Giv årlig status',
    description: 'Fortæller, hvor klyngen står med indsatsen.',
    input: input.GiveFreeStatus,
    fact: 'FreeStatusGiven',
    mandate: mandate.statusCluster,
  }),
  ShareExperience: command({
    title: 'Del en erfaring',
    description: 'Deler en erfaring, de andre klynger kan bruge.',
    input: input.ShareExperience,
    fact: 'ExperienceShared',
    mandate: mandate.anyCluster,
    needs: ({ cluster }) => bodyRefs([cluster]),
    record: (data, _run, surroundings) => {
      const [{ name, level }] = namedBodies([data.cluster], surroundings) as [ReturnType<typeof namedBodies>[number]];
      return { ...data, name, level };
    },
  }),
};
