import type { Fact } from '#engine/fact.js';
import type { Guard } from '#engine/procedure.js';
import { type ApproverKind, type StepName, approvalPath, approversOf } from '../approval-path.js';
import type { SharedContext } from './shared-context.js';

/** Who may take a step of the revision's approval path; nobody where the path does not have it. */
export function approversIn({ rules, spor }: SharedContext, step: StepName): readonly ApproverKind[] {
  return rules ? approversOf(approvalPath(rules, 'revision', spor), step).map(({ by }) => by) : [];
}

/** Whether the chairmanship is the one to ask; where the path says nothing of the step, it is. */
export function chairsTake(context: SharedContext, step: StepName): boolean {
  const approvers = approversIn(context, step);
  return approvers.length === 0 || approvers.includes('chairmanship');
}

/** What the chairmanship may approve between the meetings, in every version. */
export const chairGuards = {
  chairsMayApprove: {
    text: 'Efter styringsmodellen må formandskabet ikke godkende revisionen mellem møderne. Løft sagen til et møde.',
    holds: (context) => chairsTake(context, 'approval'),
  },
  chairsMayApproveDraft: {
    text: 'Efter styringsmodellen må formandskabet ikke godkende høringsudkastet mellem møderne. Styregruppen skal beslutte det på et møde.',
    holds: (context) => chairsTake(context, 'hearingDraft'),
  },
} satisfies Record<string, Guard<SharedContext, Fact>>;

/** The steps of the approval path that the rules leave out, or give to the meeting. */
export const pathGuards = {
  onlyMeetingApproves: {
    text: 'Efter styringsmodellen godkendes revisionen på et møde.',
    holds: (context) => !chairsTake(context, 'approval'),
  },
  meetingApprovesDraft: {
    text: 'Efter styringsmodellen er det formandskabet, der godkender høringsudkastet.',
    holds: (context) => approversIn(context, 'hearingDraft').includes('meeting'),
  },
  noDraftApproval: {
    text: 'Efter styringsmodellen skal høringsudkastet ikke godkendes.',
    holds: (context) => approversIn(context, 'hearingDraft').length === 0,
  },
  noReview: {
    text: 'Efter styringsmodellen skal udkastet ikke gennemgås, før det godkendes.',
    holds: (context) => approversIn(context, 'review').length === 0,
  },
  noPreTreatment: {
    text: 'Efter styringsmodellen er der ingen kommunal forbehandling.',
    holds: (context) => approversIn(context, 'preTreatment').length === 0,
  },
  noFinalTreatment: {
    text: 'Efter styringsmodellen er der ingen politisk behandling.',
    holds: (context) => approversIn(context, 'finalTreatment').length === 0,
  },
  decisionIsReturn: {
    text: 'Beslutningen er at sende tilbage.',
    readsInput: true,
    holds: (_context, { data }) => (data as { readonly outcome?: string }).outcome === 'returned',
  },
} satisfies Record<string, Guard<SharedContext, Fact>>;
