import { type InitiativeState, advance } from './advance.js';

/** A lead initiative: one cluster develops it, so that it may be carried to the others. */
export const lead: { readonly [state: string]: InitiativeState } = {
  callForLead: {
    title: 'Søger en LEAD',
    description: 'Klyngerne kan melde sig inden for den ramme, styregruppen har sat, eller sige nej.',
    on: {
      LeadFrameSet: advance(undefined, 'hasHappened', 'deadlineIsAhead'),
      ClusterVolunteered: advance(undefined, 'frameIsSet', 'ownCluster', 'clusterIsCalled'),
      ClusterDeclinedLead: [
        advance('noVolunteer', 'frameIsSet', 'ownCluster', 'clusterIsCalled', 'othersDeclined'),
        advance(undefined, 'frameIsSet', 'ownCluster', 'clusterIsCalled'),
      ],
      LeadAssigned: advance('leadAssigned', 'frameIsSet', 'clusterVolunteered', 'hasHappened'),
      LeadCallClosed: advance('noVolunteer', 'frameIsSet', 'nobodyVolunteered', 'callIsOver'),
    },
  },
  noVolunteer: {
    title: 'Ingen vil være LEAD',
    description: 'Styregruppen skal beslutte, om indsatsen i stedet er fælles eller fri.',
    on: {
      InitiativePlaced: [advance('awaitingProcess', 'toJoint', 'hasHappened'), advance('free', 'hasHappened')],
    },
  },
  leadAssigned: {
    title: 'LEAD er fundet',
    description: 'En klynge har ansvaret for at udvikle indsatsen.',
    on: { DevelopmentBegun: advance('developing') },
  },
  developing: {
    title: 'Udvikles',
    description: 'Klyngen, der er LEAD, udvikler indsatsen.',
    on: { TestingBegun: advance('testing') },
  },
  testing: {
    title: 'Afprøves',
    description: 'Klyngen, der er LEAD, afprøver indsatsen.',
    on: { EvaluationBegun: advance('evaluating') },
  },
  evaluating: {
    title: 'Evalueres',
    description: 'Klyngen vurderer, om den vil anbefale indsatsen til de andre.',
    on: { ScalingRecommended: advance('recommended') },
  },
  recommended: {
    title: 'Anbefaling til udvalget',
    description: 'Sundhedssamarbejdsudvalget skal beslutte, om indsatsen skal udbredes.',
    on: {
      ScalingDecided: [
        advance('scaling', 'scalingFitsClusters', 'hasHappened', 'decidesToScale'),
        advance('notScaled', 'scalingFitsClusters', 'hasHappened'),
      ],
    },
  },
  scaling: {
    title: 'Udbredes',
    description: 'Klyngerne tager indsatsen i brug, hver for sig, eller siger nej med en begrundelse.',
    on: {
      ClusterPreparing: advance(undefined, 'ownCluster', 'clusterIsScaling'),
      ClusterRolledOut: advance(undefined, 'ownCluster', 'clusterIsPrepared', 'hasHappened'),
      ClusterDeclinedScaling: advance(undefined, 'ownCluster', 'clusterIsScaling'),
      InitiativeCompleted: advance('completed', 'everyClusterIsDone'),
    },
  },
};
