/** A rule of the model, or a part of it, as `GovernanceRules` names it. */
export type RuleName =
  | 'chairmanship'
  | 'preTreatment'
  | 'approval'
  | 'finalTreatment'
  | 'secretariat'
  | 'hearingMonths'
  | 'hearingMinimumDays'
  | 'approvalPaths'
  | 'chairMayApprove'
  | 'writtenApproval'
  | 'escalation'
  | 'meetings';

const hearing = ['hearingMonths', 'hearingMinimumDays'] as const;
const path = ['approvalPaths', 'chairMayApprove'] as const;
const escalation = ['escalation'] as const;

/**
 * The rules behind a command besides those in its mandate, which are found by asking the mandate. A procedure whose
 * runs carry rules has its lines here, so that a rehearsal of a new model can say what it would mean for a run, and
 * where; without them every rule counts as one that may matter. A command that another version does not have is passed
 * over.
 */
export const rulesBehind: {
  readonly [procedure: string]: { readonly [command: string]: readonly RuleName[] } | undefined;
} = {
  revision: {
    OpenHearing: hearing,
    SubmitHearingDraft: [...hearing, 'approvalPaths'],
    SubmitDraft: ['approvalPaths'],
    ApproveReview: path,
    ApproveAsChair: path,
    RecordPreTreatment: ['preTreatment'],
    RecordSssDecision: ['approval', ...path],
    RecordSsuDecision: ['finalTreatment'],
    RecordReport: ['approval'],
  },
  hearing: { ChangePreparation: hearing, OpenHearing: hearing, ApproveShortDeadline: ['chairMayApprove'] },
  commissorium: {
    ApproveCommissoriumAsChair: path,
    RecordCommissoriumApproval: ['approval', ...path],
    RejectCommissorium: ['approval'],
  },
  writtenApproval: {
    OpenWrittenApproval: ['writtenApproval'],
    RemindSilent: ['writtenApproval'],
    CountAnswers: ['writtenApproval', 'chairMayApprove'],
    RecordMeetingDecision: ['approval'],
  },
  deviation: {
    AcceptDeviation: ['approval', 'finalTreatment'],
    RemarkOnDeviation: ['approval', 'finalTreatment'],
  },
  chairApprovedCase: { FollowMeetingPlan: ['meetings'], MarkOverdue: ['meetings'] },
  escalation: {
    GivePosition: escalation,
    ClosePositions: escalation,
    GiveResolution: escalation,
    PassAnswerDeadline: escalation,
    LetResolutionStand: escalation,
    RecordSssResolution: ['approval'],
    ReferToSsu: ['finalTreatment'],
    RecordSsuResolution: ['finalTreatment'],
  },
};
