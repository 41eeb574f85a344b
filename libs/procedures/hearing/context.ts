import type { Instant } from '#engine/fact.js';
import type { CarriedRules } from '../carried-rules.js';
import type { Consents } from '../dual-consent.js';
import type { Escalatable } from '../escalatable.js';
import type { HeardParty, Owner } from './events.js';
import type { RemarkOutcome, heardKinds } from './words.js';

/** An answer as it came. None is ever taken away: what a later one means for it is in `standing`. */
export interface Response {
  /** Its place among the hearing's answers, from 1. */
  readonly number: number;
  readonly party: string;
  readonly jointWith: readonly string[];
  readonly document: string;
  readonly receivedAt: Instant;
  /** The day it came, where that was another than the day it was recorded. */
  readonly receivedOn?: string;
  /** It came after the deadline that held then. */
  readonly late: boolean;
  /** Given by the party's own seat, or recorded for it. */
  readonly givenBy: 'party' | 'secretariat';
  /** Its remarks have been taken apart, also when there were none. */
  readonly split: boolean;
}

export interface Remark {
  readonly number: number;
  readonly response: number;
  readonly text: string;
  readonly place?: string;
  /** It supports the text and asks for nothing, so that there is nothing to decide. */
  readonly positive: boolean;
  readonly outcome?: RemarkOutcome;
  readonly note?: string;
}

export interface HearingContext extends Escalatable {
  readonly title: string;
  readonly document: string;
  readonly parties: readonly HeardParty[];
  readonly questions: readonly string[];
  readonly owner?: Owner;
  readonly rules?: CarriedRules;
  /** The last day for answers; unset until the hearing opens where the rules' own deadline is to hold. */
  readonly deadline?: string;
  readonly shortenedBecause?: string;
  /** The chairmanship has said yes to a deadline shorter than the rules'. */
  readonly shortApproved: boolean;
  readonly consents: Consents;
  readonly about?: keyof typeof heardKinds;
  readonly subject?: string;
  readonly revision?: string;
  /** Its place among its revision's hearings. */
  readonly number?: number;
  readonly openedAt?: Instant;
  readonly closedAt?: Instant;
  readonly responses: readonly Response[];
  /** Which answer counts for each party: its own, or one that others gave for it too. */
  readonly standing: { readonly [party: string]: number };
  readonly remarks: readonly Remark[];
  /** Why the deadline was moved, the hearing opened again or a short deadline refused. */
  readonly changes: readonly { readonly at: Instant; readonly reason: string; readonly deadline?: string }[];
}

export const begin: HearingContext = {
  title: '',
  document: '',
  parties: [],
  questions: [],
  shortApproved: false,
  consents: {},
  responses: [],
  standing: {},
  remarks: [],
  changes: [],
};
