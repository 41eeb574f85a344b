import type { EffectiveDate, Instant, Source } from '#engine/fact.js';
import type { Consent, ConsentingSide, Consents } from '../dual-consent.js';
import type { CarriedRules } from '../carried-rules.js';
import type { RecordMilestone, Spor } from './commands.js';
import type { hearingOutcomes, needSources, resolutionScopes, escalationKinds } from './words.js';

/** What a tovholder found the agreement to need. */
export type Assessment = Consent & { readonly choice: Spor | 'noNeed'; readonly reason: string };

export interface Draft {
  readonly number: number;
  readonly summary: string;
  readonly document: string;
}

export interface HearingResponse {
  readonly document: string;
  readonly receivedAt: Instant;
  readonly late: boolean;
  readonly jointWith: readonly string[];
}

export interface Hearing {
  readonly parties: readonly string[];
  /** The last day for responses. */
  readonly deadline: string;
  readonly openedAt?: Instant;
  readonly closedAt?: Instant;
  readonly responses: { readonly [party: string]: HearingResponse };
  readonly handled: {
    readonly [party: string]: { readonly outcome: keyof typeof hearingOutcomes; readonly note: string };
  };
}

export interface Escalation {
  readonly kind: keyof typeof escalationKinds;
  readonly blocking: boolean;
  readonly question: string;
  readonly raisedBy: string;
  readonly positions: { readonly [side in ConsentingSide]?: string };
  readonly proposal?: { readonly resolution: string; readonly scope: keyof typeof resolutionScopes };
  readonly consents: Consents;
}

export interface KnownMilestone extends RecordMilestone {
  readonly effectiveOn?: EffectiveDate;
  readonly source?: Source;
}

export interface RevisionContext {
  readonly agreement: string;
  readonly tovholderfunktion: string;
  readonly rules?: CarriedRules;
  readonly need?: { readonly source: keyof typeof needSources; readonly description: string };
  /** The tovholdere's current findings; emptied when the assessment starts over. */
  readonly assessments: { readonly [side in ConsentingSide]?: Assessment };
  /** The track it is on, or was last on. */
  readonly spor?: Spor;
  /** Every track it has been on, in order. */
  readonly sporHistory: readonly Spor[];
  /** How many times it has begun on spor 3; each has a commissorium of its own. */
  readonly commissoriumRound: number;
  readonly draft?: Draft;
  /** Yeses to the question of the current state; emptied when it is answered. */
  readonly consents: Consents;
  readonly experts: readonly string[];
  readonly hearing?: Hearing;
  readonly commissorium?: string;
  readonly workingGroup?: string;
  readonly remarks: readonly { readonly at: Instant; readonly from: string; readonly remarks: string }[];
  readonly paused?: { readonly until?: string; readonly reason: string; readonly awaiting?: string };
  readonly escalation?: Escalation;
  readonly resolutions: readonly { readonly question: string; readonly resolution: string; readonly scope: string }[];
  readonly comments: number;
  /** For courses from before the system: what documents say happened, and nothing more. */
  readonly known?: {
    readonly description: string;
    readonly milestones: readonly KnownMilestone[];
    readonly conclusion?: string;
  };
}

export const begin: RevisionContext = {
  agreement: '',
  tovholderfunktion: '',
  assessments: {},
  sporHistory: [],
  commissoriumRound: 0,
  consents: {},
  experts: [],
  remarks: [],
  resolutions: [],
  comments: 0,
};

/** The parties whose response nobody has handled yet. */
export function unhandledParties({ hearing }: RevisionContext): string[] {
  return Object.keys(hearing?.responses ?? {}).filter((party) => !Object.hasOwn(hearing?.handled ?? {}, party));
}
