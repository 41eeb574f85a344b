import type { Escalatable } from '../escalatable.js';
import type { NamedBody } from '../named-body.js';
import type * as input from './commands.js';
import type { callAnswers, scalingStatuses } from './words.js';
import type * as work from './work-inputs.js';

/** A cluster that was asked to be lead, and what it answered. */
export interface CalledCluster extends NamedBody {
  readonly answer: keyof typeof callAnswers;
  /** The offer of one that volunteered, the reason of one that declined. */
  readonly words?: string;
}

/** The call for a lead, within the frame SSS set. */
export interface LeadCall {
  readonly frame: string;
  readonly meetingOn: string;
  readonly deadline?: string;
  readonly clusters: readonly CalledCluster[];
}

/** A cluster that is to take a scaled initiative into use. */
export interface ScalingCluster extends NamedBody {
  readonly status: keyof typeof scalingStatuses;
  readonly rolledOutOn?: string;
  readonly reason?: string;
}

/** One year's status on a free initiative; a cluster without one has not answered. */
export interface FreeStatus {
  readonly year: number;
  readonly deadline: string;
  readonly clusters: readonly (NamedBody & { readonly status?: string })[];
}

/** Fields beyond the proposal are absent until something is known of them. */
export interface InitiativeContext extends input.ProposeInitiative, Escalatable {
  readonly plan?: input.IncludeInPlan;
  readonly earlierPlans?: readonly input.IncludeInPlan[];
  readonly carriedOver?: input.CarryInitiativeOver;
  readonly nextStep?: input.RecordNextStep;
  readonly priority?: input.ReprioritiseInitiative['priority'];
  /** Every level it has left, with the decision that moved it. */
  readonly levelChanges?: readonly { readonly from: input.ProposeInitiative['level']; readonly meetingOn: string }[];
  readonly started?: input.StartInitiative;
  readonly paused?: input.PauseInitiative;
  readonly mandate?: work.MandateInitiative;
  readonly call?: LeadCall;
  readonly recommendation?: work.RecommendScaling;
  readonly scaling?: { readonly meetingOn: string; readonly clusters: readonly ScalingCluster[] };
  readonly statuses?: readonly FreeStatus[];
  readonly experiences?: readonly {
    readonly cluster: string;
    readonly headline: string;
    readonly experience: string;
  }[];
  readonly outcome?: string;
}
