import type { ApprovalPath } from '#procedures/governance/approval-paths.js';
import type { GovernanceRules } from '#procedures/governance/commands.js';
import { bareRules } from './governance-rules.js';
import { people } from './people.js';
import * as acts from './revision-acts.js';
import type { Act } from './specification.js';

const { municipalTovholder, regionalGroupSecretary, municipalSecretariat } = people;

/** A need that is reported while these rules are in force beside the usual ones. */
export const needUnder = (changes: Partial<GovernanceRules>): Act => ({
  ...acts.needReported,
  meanwhile: {
    'governance/syddanmark': {
      versions: [
        { number: 1, title: 'M', validFrom: '2023-01-25', decidedBy: 'SSS', rules: { ...bareRules, ...changes } },
      ],
    },
  },
});

const path = (spor: number, ...steps: ApprovalPath['steps']): Partial<GovernanceRules> => ({
  approvalPaths: [{ procedure: 'revision', spor, steps }],
});

/** The chairmanship may approve nothing between the meetings. */
export const onlyMeetings: Partial<GovernanceRules> = { chairMayApprove: [] };
/** Spor 2 without the contact directors: straight to the chairmanship, or to the meeting. */
export const noReview = path(2, { step: 'approval', approvers: ['chairmanship', 'meeting'] });
export const noReviewOnlyMeeting = path(2, { step: 'approval', approvers: ['meeting'] });
/** Spor 3 with the steering group's meeting and nothing else. */
export const onlySteeringGroup = path(3, { step: 'approval', approvers: ['meeting'] });

/** On spor 2 with a draft sent on. */
export const draftOnSpor2 = (changes: Partial<GovernanceRules>): Act[] => [
  needUnder(changes),
  ...acts.bothName(2),
  acts.draft(municipalTovholder),
];

/** On spor 3 with a hearing draft sent on. */
export const hearingDraftOnSpor3 = (changes: Partial<GovernanceRules>): Act[] => [
  needUnder(changes),
  ...acts.bothName(3),
  acts.commissoriumApproved,
  acts.hearingDraft,
];

export const meeting = (outcome: 'approved' | 'returned'): Act =>
  acts.decided(municipalSecretariat, 'RecordSssDecision', outcome);

/** From the hearing on spor 3 to the text that is sent on. */
export const heardAndSentOn: Act[] = [
  acts.hearingClosed(),
  acts.hearingConcluded(),
  acts.draft(regionalGroupSecretary),
];

/** Stories for the ways that only rules other than those of 2023 open. */
export const underOtherRules: { readonly [about: string]: readonly Act[] } = {
  'the meeting approves on spor 2, since the chairmanship may not': [
    ...draftOnSpor2(onlyMeetings),
    ...acts.bothReview,
    meeting('approved'),
  ],
  'on spor 2 nobody reviews, and the chairmanship approves': [...draftOnSpor2(noReview), ...acts.bothChairs],
  'on spor 2 nobody reviews, and the meeting approves': [...draftOnSpor2(noReviewOnlyMeeting), meeting('approved')],
  'the meeting returns a hearing draft, sends it out, and returns the next': [
    ...hearingDraftOnSpor3(onlyMeetings),
    meeting('returned'),
    acts.hearingDraft,
    meeting('approved'),
    acts.hearingClosed(),
    acts.hearingDraft,
    meeting('returned'),
  ],
  'on spor 3 the steering group’s meeting is all there is': [
    ...hearingDraftOnSpor3(onlySteeringGroup),
    acts.hearingClosed(),
    acts.hearingDraft,
    acts.hearingClosed(2),
    acts.hearingConcluded(1),
    acts.hearingConcluded(2),
    acts.draft(regionalGroupSecretary),
    meeting('approved'),
  ],
};
