import type { EffectiveDate, Instant, Source } from '#engine/fact.js';
import type { Consent, ConsentingSide, Consents } from '../dual-consent.js';
import type { CarriedRules } from '../carried-rules.js';
import type { RecordMilestone, Spor } from './commands.js';
import type { needSources } from './words.js';

/** What a tovholder found the agreement to need. */
export type Assessment = Consent & { readonly choice: Spor | 'noNeed'; readonly reason: string };

export interface Draft {
  readonly number: number;
  readonly summary: string;
  readonly document: string;
}

export interface KnownMilestone extends RecordMilestone {
  readonly effectiveOn?: EffectiveDate;
  readonly source?: Source;
}

/** What a revision knows whatever version of the procedure it runs on. */
export interface SharedContext {
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
  readonly commissorium?: string;
  readonly workingGroup?: string;
  readonly remarks: readonly { readonly at: Instant; readonly from: string; readonly remarks: string }[];
  readonly paused?: { readonly until?: string; readonly reason: string; readonly awaiting?: string };
  readonly resolutions: readonly { readonly question: string; readonly resolution: string; readonly scope: string }[];
  readonly comments: number;
  /** For courses from before the system: what documents say happened, and nothing more. */
  readonly known?: {
    readonly description: string;
    readonly milestones: readonly KnownMilestone[];
    readonly conclusion?: string;
  };
}

/** Before the first event. */
export const nothing: SharedContext = {
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
