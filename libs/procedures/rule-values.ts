import type { GovernanceRules } from './governance/commands.js';
import {
  type EscalationRules,
  type MeetingRules,
  type WrittenApprovalRules,
  type chairMatters,
} from './governance/rule-parts.js';

/** Something the chairmanship may or may not approve between meetings. */
export type ChairMatter = keyof typeof chairMatters;

/**
 * What holds where a version of the model says nothing. That silence is no consent, that one objection sends a case to
 * the meeting and that a deadline may pass twice is how the sector works; the numbers of days are assumed, and every
 * version may say otherwise.
 */
export const defaults = {
  chairMayApprove: [
    'commissorium',
    'spor2Revision',
    'hearingDraft',
    'shortHearing',
    'writtenApprovalAfterSilence',
  ] satisfies ChairMatter[],
  writtenApproval: {
    answerDays: 14,
    extensionDays: 7,
    quorumPercent: 0,
    majorityPercent: 100,
    objectionsToMeeting: 1,
    silenceRule: 'notConsent',
  },
  escalation: { positionDays: 14, resolutionDays: 14, objectionDays: 7, passesBeforeLift: 2 },
  meetings: { submissionDays: 14, informationItemDays: 7 },
} as const satisfies OptionalRules;

/** The optional rules, none left out. */
interface OptionalRules {
  readonly chairMayApprove: readonly ChairMatter[];
  readonly writtenApproval: Required<WrittenApprovalRules>;
  readonly escalation: Required<EscalationRules>;
  readonly meetings: Required<MeetingRules>;
}

/** Whether the chairmanship may approve this between meetings. */
export function mayChairApprove({ chairMayApprove }: GovernanceRules, matter: ChairMatter): boolean {
  return (chairMayApprove ?? defaults.chairMayApprove).includes(matter);
}

/** How a body approves in writing: what the version says, and the default for the rest. */
export function writtenApprovalRules({ writtenApproval }: GovernanceRules): Required<WrittenApprovalRules> {
  return { ...defaults.writtenApproval, ...writtenApproval };
}

/** How long an escalation may wait at each step: what the version says, and the default for the rest. */
export function escalationRules({ escalation }: GovernanceRules): Required<EscalationRules> {
  return { ...defaults.escalation, ...escalation };
}

/** When something must be handed in before a meeting: what the version says, and the default for the rest. */
export function meetingRules({ meetings }: GovernanceRules): Required<MeetingRules> {
  return { ...defaults.meetings, ...meetings };
}
