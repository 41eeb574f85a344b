import { danishDay } from '#engine/calendar.js';
import type { Occurrence } from '#engine/fact.js';
import type { Guard } from '#engine/procedure.js';
import { escalatableGuards } from '../escalatable.js';
import { isForOwnCluster } from '../cluster-act.js';
import { clusterGuards } from './cluster-guards.js';
import type { InitiativeContext } from './context.js';
import type * as event from './events.js';
import type { InitiativeFact } from './events.js';

/** The names of the conditions in the initiative's chart. */
export type InitiativeGuard = keyof typeof guards;

/** The conditions of the initiative's chart, each with what a refused user is told. */
export const guards = {
  ...clusterGuards,
  notBlocked: escalatableGuards.notBlocked,
  notPaused: {
    text: 'Indsatsen er sat på pause. Genoptag den først.',
    holds: ({ paused }) => paused === undefined,
  },
  pauseEndsLater: {
    text: 'Pausen skal slutte en senere dag end i dag.',
    readsInput: true,
    holds: (_context, { data, at }) => {
      const { until } = data as event.InitiativePaused['data'];
      return until === undefined || until > danishDay(at);
    },
  },
  hasHappened: {
    text: 'Datoen ligger i fremtiden. Registrér det, når det er sket.',
    readsInput: true,
    holds: (_context, { data, at }) => {
      const { meetingOn, on } = data as { readonly meetingOn?: string; readonly on?: string };
      return (meetingOn ?? on ?? '') <= danishDay(at);
    },
  },
  isNewLine: {
    text: 'Indsatsen er allerede i planen for den periode.',
    readsInput: true,
    // Entered by hand, it did not name its plan; the plan itself may do so later.
    holds: ({ plan }, { data }) => {
      const { period, plan: id } = data as event.InitiativeIncludedInPlan['data'];
      return plan?.period !== period || plan.plan !== id;
    },
  },
  levelDiffers: {
    text: 'Indsatsen er allerede på det niveau.',
    readsInput: true,
    holds: ({ level }, { data }) => level !== (data as event.LevelChanged['data']).level,
  },
  leadOnlyOnLead: {
    text: 'Kun en LEAD-indsats har en klynge, der er LEAD.',
    readsInput: true,
    holds: (_context, { data }) => {
      const { level, leadCluster } = data as event.LevelChanged['data'];
      return level === 'lead' || leadCluster === undefined;
    },
  },
  toJoint: { text: 'Niveauet bliver fælles.', readsInput: true, holds: (_context, fact) => levelIn(fact) === 'joint' },
  toLead: { text: 'Niveauet bliver LEAD.', readsInput: true, holds: (_context, fact) => levelIn(fact) === 'lead' },
  namesLead: {
    text: 'Klyngen, der er LEAD, er nævnt.',
    readsInput: true,
    holds: (_context, { data }) => (data as event.LevelChanged['data']).leadCluster !== undefined,
  },
  isJoint: { text: 'Indsatsen er fælles.', holds: ({ level }) => level === 'joint' },
  isLead: { text: 'Indsatsen er en LEAD-indsats.', holds: ({ level }) => level === 'lead' },
  hasLead: { text: 'Klyngen, der er LEAD, er fundet.', holds: ({ leadCluster }) => leadCluster !== undefined },
  startsUnderway: {
    text: 'Arbejdet er i gang.',
    readsInput: true,
    holds: (_context, fact) => stageIn(fact) === 'underway',
  },
  startsImplementing: {
    text: 'Indsatsen implementeres.',
    readsInput: true,
    holds: (_context, fact) => stageIn(fact) === 'implementing',
  },
  startsDeveloping: {
    text: 'Indsatsen udvikles.',
    readsInput: true,
    holds: (_context, fact) => stageIn(fact) === 'developing',
  },
  stageFitsLevel: {
    text: 'Det, arbejdet står ved, passer ikke til indsatsens niveau, eller klyngen, der er LEAD, mangler.',
    readsInput: true,
    holds: ({ level, leadCluster }, fact) => {
      const stage = stageIn(fact);
      if (stage === undefined) return true;
      return stage === 'developing' ? level === 'lead' && leadCluster !== undefined : level === 'joint';
    },
  },
  stageIsArgued: {
    text: 'Skriv, hvad der viser, at arbejdet allerede er i gang.',
    readsInput: true,
    holds: (_context, { data }) => {
      const { stage, basis } = data as event.InitiativeStarted['data'];
      return stage === undefined || basis !== undefined;
    },
  },
  mandateIsGiven: {
    text: 'Angiv kommissoriet, eller begrund, hvorfor der ikke er behov for et.',
    readsInput: true,
    holds: (_context, { data }) => {
      const { basis, commissorium, reason } = data as event.InitiativeMandated['data'];
      return basis === 'commissorium' ? commissorium !== undefined : reason !== undefined;
    },
  },
  ownCluster: {
    text: 'En klyngesekretær kan kun handle for sin egen klynge.',
    readsInput: true,
    holds: (_context, { data, mandate }) =>
      isForOwnCluster((data as event.ClusterVolunteered['data']).cluster, mandate),
  },
} satisfies Record<string, Guard<InitiativeContext, InitiativeFact>>;

function levelIn({ data }: Occurrence): string {
  return (data as event.LevelChanged['data']).level;
}

function stageIn({ data }: Occurrence): event.InitiativeStarted['data']['stage'] {
  return (data as event.InitiativeStarted['data']).stage;
}
