import { danishDay, endOfDanishDay } from '#engine/calendar.js';
import type { Occurrence } from '#engine/fact.js';
import type { Guard } from '#engine/procedure.js';
import type { CalledCluster, InitiativeContext, ScalingCluster } from './context.js';
import type * as event from './events.js';
import type { InitiativeFact } from './events.js';

/** The conditions about what clusters answer and how far they have come. */
export const clusterGuards = {
  frameIsSet: {
    text: 'Styregruppen har ikke sat rammen for at være LEAD endnu.',
    holds: ({ call }) => call !== undefined,
  },
  deadlineIsAhead: {
    text: 'Fristen skal ligge efter i dag.',
    readsInput: true,
    holds: (_context, { data, at }) => {
      const { deadline } = data as { readonly deadline?: string };
      return deadline === undefined || deadline > danishDay(at);
    },
  },
  clusterIsCalled: {
    text: 'Klyngen er ikke blandt dem, der er spurgt.',
    readsInput: true,
    holds: (context, fact) => calledIn(context, fact) !== undefined,
  },
  othersDeclined: {
    text: 'Alle andre klynger har sagt nej.',
    readsInput: true,
    holds: ({ call }, fact) =>
      call?.clusters.every(({ id, answer }) => id === clusterIn(fact) || answer === 'declined') === true,
  },
  nobodyVolunteered: {
    text: 'En klynge har meldt sig. Styregruppen skal tage stilling til den.',
    holds: ({ call }) => call?.clusters.every(({ answer }) => answer !== 'volunteered') === true,
  },
  callIsOver: {
    text: 'Klyngerne kan stadig melde sig: fristen er ikke udløbet, eller der er ingen frist.',
    holds: ({ call }, { at }) => call?.deadline !== undefined && at >= endOfDanishDay(call.deadline),
  },
  clusterVolunteered: {
    text: 'Klyngen har ikke meldt sig som LEAD.',
    readsInput: true,
    holds: (context, fact) => calledIn(context, fact)?.answer === 'volunteered',
  },
  decidesToScale: {
    text: 'Udvalget vil udbrede indsatsen.',
    readsInput: true,
    holds: (_context, { data }) => (data as event.ScalingDecided['data']).outcome === 'scale',
  },
  scalingFitsClusters: {
    text: 'Angiv de klynger, indsatsen skal udbredes til, eller begrund, hvorfor den ikke skal udbredes.',
    readsInput: true,
    holds: (_context, { data }) => {
      const { outcome, clusters, reason } = data as event.ScalingDecided['data'];
      return outcome === 'scale' ? clusters.length > 0 : clusters.length === 0 && reason !== undefined;
    },
  },
  clusterIsScaling: {
    text: 'Klyngen er ikke blandt dem, indsatsen udbredes til, eller den er allerede færdig.',
    readsInput: true,
    holds: (context, fact) => ['notStarted', 'preparing'].includes(scalingIn(context, fact)?.status ?? ''),
  },
  clusterIsPrepared: {
    text: 'Klyngen skal forberede sig, før indsatsen kan være taget i brug.',
    readsInput: true,
    holds: (context, fact) => scalingIn(context, fact)?.status === 'preparing',
  },
  everyClusterIsDone: {
    text: 'Alle klynger skal have taget indsatsen i brug eller sagt nej med en begrundelse.',
    holds: ({ scaling }) =>
      scaling?.clusters.every(({ status }) => status === 'rolledOut' || status === 'declined') === true,
  },
  askedOnceAYear: {
    text: 'Der er allerede bedt om en status for det år.',
    readsInput: true,
    holds: ({ statuses = [] }, { data }) =>
      !statuses.some(({ year }) => year === (data as event.FreeStatusRequested['data']).year),
  },
  statusIsAskedFor: {
    text: 'Klyngen er ikke bedt om en status for det år.',
    readsInput: true,
    holds: ({ statuses = [] }, { data }) => {
      const { year, cluster } = data as event.FreeStatusGiven['data'];
      return statuses.some((one) => one.year === year && one.clusters.some(({ id }) => id === cluster));
    },
  },
  isCluster: {
    text: 'Kun en sundhedsklynge kan dele sine erfaringer her.',
    readsInput: true,
    holds: (_context, { data }) => (data as event.ExperienceShared['data']).level === 'cluster',
  },
} satisfies Record<string, Guard<InitiativeContext, InitiativeFact>>;

function clusterIn({ data }: Occurrence): string {
  return (data as event.ClusterVolunteered['data']).cluster;
}

function calledIn({ call }: InitiativeContext, fact: Occurrence): CalledCluster | undefined {
  return call?.clusters.find(({ id }) => id === clusterIn(fact));
}

function scalingIn({ scaling }: InitiativeContext, fact: Occurrence): ScalingCluster | undefined {
  return scaling?.clusters.find(({ id }) => id === clusterIn(fact));
}
