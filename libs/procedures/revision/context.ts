import { type SharedContext, nothing } from './shared-context.js';
import type { Escalatable } from '../escalatable.js';

/** What a revision asks a hearing to do; the deadline is the rules' own where none is named. */
export interface HearingPlan {
  readonly parties: readonly string[];
  readonly questions: readonly string[];
  readonly deadline?: string;
  readonly shortenedBecause?: string;
}

/** One of the revision's hearings, as the revision knows it; the answers are in the hearing's own run. */
export interface SentHearing extends HearingPlan {
  /** Its place among the revision's hearings, from 1. */
  readonly number: number;
  readonly status: 'open' | 'processing' | 'concluded' | 'calledOff';
}

/** A revision on the newest version: each hearing is a run of its own, which this one is told of. */
export interface RevisionContext extends SharedContext, Escalatable {
  /** What the chairmanship is asked to send out; a hearing once it says yes. */
  readonly hearingPlan?: HearingPlan;
  /** Every hearing it has had, in order; none is forgotten while its answers are unhandled. */
  readonly hearings: readonly SentHearing[];
}

export const begin: RevisionContext = { ...nothing, hearings: [] };

/** The hearings somebody must still answer or process. */
export function unfinishedHearings({ hearings }: Pick<RevisionContext, 'hearings'>): SentHearing[] {
  return hearings.filter(({ status }) => status === 'open' || status === 'processing');
}
