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

/**
 * The rules behind a command besides those in its mandate, which are found by asking the mandate. A procedure that
 * carries rules has its lines here, so that a dry run of a new model can say what it would mean for a run.
 */
export const rulesBehind: { readonly [procedure: string]: { readonly [command: string]: readonly RuleName[] } } = {
  revision: {
    OpenHearing: hearing,
    SubmitHearingDraft: hearing,
    RecordPreTreatment: ['preTreatment'],
    RecordSssDecision: ['approval'],
    RecordSsuDecision: ['finalTreatment'],
    RecordReport: ['approval'],
  },
  commissorium: {
    ApproveCommissoriumAsChair: path,
    RecordCommissoriumApproval: ['approval', ...path],
    RejectCommissorium: ['approval'],
  },
};
