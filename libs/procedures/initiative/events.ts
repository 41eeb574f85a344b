import type { Fact } from '#engine/fact.js';
import type { EscalationReport } from '../escalation-reports.js';
import type { NamedBody } from '../named-body.js';
import type * as input from './commands.js';
import type * as work from './work-inputs.js';

/** Clusters are kept by name, as they were called when they were asked. */
type WithNames<T> = Omit<T, 'clusters'> & { readonly clusters: readonly NamedBody[] };

export type InitiativeProposed = Fact<'InitiativeProposed', input.ProposeInitiative>;
export type InitiativeIncludedInPlan = Fact<'InitiativeIncludedInPlan', input.IncludeInPlan>;
export type InitiativeCarriedOver = Fact<'InitiativeCarriedOver', input.CarryInitiativeOver>;
export type InitiativeStarted = Fact<'InitiativeStarted', input.StartInitiative>;
export type NextStepRecorded = Fact<'NextStepRecorded', input.RecordNextStep>;
export type InitiativeReprioritised = Fact<'InitiativeReprioritised', input.ReprioritiseInitiative>;
export type LevelChanged = Fact<'LevelChanged', input.ChangeInitiativeLevel>;
export type InitiativePaused = Fact<'InitiativePaused', input.PauseInitiative>;
export type InitiativeResumed = Fact<'InitiativeResumed', input.ResumeInitiative>;
export type InitiativeDiscontinued = Fact<'InitiativeDiscontinued', input.DiscontinueInitiative>;
export type InitiativeCompleted = Fact<'InitiativeCompleted', input.CompleteInitiative>;
export type InitiativeMandated = Fact<'InitiativeMandated', work.MandateInitiative>;
export type WorkBegun = Fact<'WorkBegun', work.BeginInitiativeWork>;
export type ImplementationBegun = Fact<'ImplementationBegun', work.BeginInitiativeImplementation>;
export type LeadFrameSet = Fact<'LeadFrameSet', WithNames<work.SetLeadFrame>>;
export type ClusterVolunteered = Fact<'ClusterVolunteered', work.VolunteerAsLead>;
export type ClusterDeclinedLead = Fact<'ClusterDeclinedLead', work.DeclineLead>;
export type LeadCallClosed = Fact<'LeadCallClosed', work.CloseLeadCall>;
export type LeadAssigned = Fact<'LeadAssigned', work.AssignLead>;
export type InitiativePlaced = Fact<'InitiativePlaced', work.PlaceInitiative>;
export type DevelopmentBegun = Fact<'DevelopmentBegun', work.BeginDevelopment>;
export type TestingBegun = Fact<'TestingBegun', work.BeginTesting>;
export type EvaluationBegun = Fact<'EvaluationBegun', work.BeginEvaluation>;
export type ScalingRecommended = Fact<'ScalingRecommended', work.RecommendScaling>;
export type ScalingDecided = Fact<'ScalingDecided', WithNames<work.DecideScaling>>;
export type ClusterPreparing = Fact<'ClusterPreparing', work.PrepareScaling>;
export type ClusterRolledOut = Fact<'ClusterRolledOut', work.RollOutInCluster>;
export type ClusterDeclinedScaling = Fact<'ClusterDeclinedScaling', work.DeclineScaling>;
export type FreeStatusRequested = Fact<'FreeStatusRequested', WithNames<input.RequestFreeStatus>>;
export type FreeStatusGiven = Fact<'FreeStatusGiven', input.GiveFreeStatus>;
export type ExperienceShared = Fact<'ExperienceShared', input.ShareExperience & Omit<NamedBody, 'id'>>;

export type InitiativeFact =
  | EscalationReport
  | InitiativeProposed
  | InitiativeIncludedInPlan
  | InitiativeCarriedOver
  | InitiativeStarted
  | NextStepRecorded
  | InitiativeReprioritised
  | LevelChanged
  | InitiativePaused
  | InitiativeResumed
  | InitiativeDiscontinued
  | InitiativeCompleted
  | InitiativeMandated
  | WorkBegun
  | ImplementationBegun
  | LeadFrameSet
  | ClusterVolunteered
  | ClusterDeclinedLead
  | LeadCallClosed
  | LeadAssigned
  | InitiativePlaced
  | DevelopmentBegun
  | TestingBegun
  | EvaluationBegun
  | ScalingRecommended
  | ScalingDecided
  | ClusterPreparing
  | ClusterRolledOut
  | ClusterDeclinedScaling
  | FreeStatusRequested
  | FreeStatusGiven
  | ExperienceShared;
