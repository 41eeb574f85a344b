import type { Instant, Side } from '#engine/fact.js';
import type { Ref } from '#engine/procedure.js';
import type { CarriedRules } from '../carried-rules.js';
import type { Consent, ConsentingSide } from '../dual-consent.js';
import type { escalationKinds, resolutionScopes } from '../escalation-words.js';
import { escalationRules } from '../rule-values.js';
import type { climbingCauses, settlers } from './words.js';

/** The last day of a deadline, and the working days it was counted from: `days` after `from`. */
export interface Deadline {
  readonly on: string;
  readonly from: string;
  readonly days: number;
}

/** The run it is about, with the name it had when it was raised. */
export interface Subject extends Ref {
  readonly title: string;
}

/** The seat that raised it. The holder may change; the seat's side does not. */
export interface Raiser {
  readonly seat: string;
  readonly function: string;
  readonly body: string;
  readonly side?: Side;
}

export interface Position {
  readonly position: string;
  readonly seat: string;
  readonly at: Instant;
}

/** The words of a resolution: what, why, and how far it reaches. */
export interface ResolutionWords {
  readonly resolution: string;
  readonly reason: string;
  readonly scope: keyof typeof resolutionScopes;
}

export interface Settlement extends ResolutionWords {
  readonly by: keyof typeof settlers;
  /** The Danish day it took effect: of the second yes, of the deadline, or of the meeting. */
  readonly on: string;
}

export interface EscalationContext {
  readonly about: Subject;
  readonly tovholderfunktion: string;
  readonly agreement?: string;
  /** Absent for a question that only asks for advice. */
  readonly kind?: keyof typeof escalationKinds;
  readonly blocking: boolean;
  readonly question: string;
  readonly raisedBy: Raiser;
  /** The Danish day it was raised. */
  readonly raisedOn: string;
  readonly rules: CarriedRules;
  readonly positions: { readonly [side in ConsentingSide]?: Position };
  /** What each side's contact director has said, the latest of each. */
  readonly resolutions: { readonly [side in ConsentingSide]?: Consent & ResolutionWords };
  /** The deadline that runs now. */
  readonly deadline?: Deadline;
  /** How often the contact directors' deadline has passed. */
  readonly deadlinesPassed: number;
  readonly climbed?: { readonly cause: keyof typeof climbingCauses; readonly reason?: string };
  /** What SSS found political, and at which meeting. */
  readonly referral?: { readonly political: string; readonly meetingOn: string };
  readonly settlement?: Settlement;
  readonly advice?: { readonly advice: string; readonly seat: string; readonly at: Instant };
}

/** Whether the contact directors' deadline, if it passes now, has passed so often that the case goes to SSS. */
export function climbsWhenPassed({ deadlinesPassed, rules }: EscalationContext): boolean {
  return deadlinesPassed + 1 >= escalationRules(rules).passesBeforeLift;
}

/** The side that did not raise it: the one whose position is asked for. */
export function otherSideOf({ raisedBy }: EscalationContext): ConsentingSide {
  return raisedBy.side === 'municipal' ? 'regional' : 'municipal';
}
