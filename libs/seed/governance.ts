import type { CommandRequest } from '#engine/request.js';
import { GOVERNANCE } from '#procedures/carried-rules.js';
import type { ApprovalPath } from '#procedures/governance/approval-paths.js';
import type { AdoptModel } from '#procedures/governance/commands.js';
import { entering } from './entry.js';
import { documented, GOVERNANCE_BEGINS } from './sources.js';

/** The ways to approval that the model describes: three for a revision, and one for a commissorium. */
const approvalPaths: ApprovalPath[] = [
  {
    procedure: 'revision',
    spor: 1,
    steps: [
      { step: 'signOff', approvers: ['tovholdere'] },
      { step: 'information', approvers: ['meeting'] },
    ],
  },
  {
    procedure: 'revision',
    spor: 2,
    steps: [
      { step: 'review', approvers: ['kontaktdirektoerer'] },
      { step: 'approval', approvers: ['chairmanship', 'meeting'] },
      { step: 'information', approvers: ['meeting'] },
    ],
  },
  {
    procedure: 'revision',
    spor: 3,
    steps: [
      { step: 'hearingDraft', approvers: ['chairmanship'] },
      { step: 'preTreatment', approvers: ['meeting'] },
      { step: 'approval', approvers: ['meeting'] },
      { step: 'finalTreatment', approvers: ['meeting'] },
    ],
  },
  {
    procedure: 'commissorium',
    steps: [
      { step: 'qualification', approvers: ['kontaktdirektoerer'] },
      { step: 'approval', approvers: ['meeting', 'chairmanship', 'writtenApproval'] },
    ],
  },
];

/** Version 1 of the governance model: the one that Strategisk Sundhedsstyregruppe adopted in January 2023. */
export function governanceRequests(): CommandRequest[] {
  const model: AdoptModel = {
    title: 'Model for revidering af fælles tværsektorielle samarbejdsaftaler, januar 2023',
    validFrom: GOVERNANCE_BEGINS,
    decidedBy: 'Strategisk Sundhedsstyregruppe, den 25. januar 2023',
    rules: {
      chairmanship: 'sss',
      preTreatment: 'sdk',
      approval: 'sss',
      finalTreatment: 'ssu',
      secretariat: 'kog',
      hearingMonths: 3,
      hearingMinimumDays: 14,
      approvalPaths,
      chairMayApprove: ['commissorium', 'spor2Revision', 'hearingDraft', 'shortHearing', 'writtenApprovalAfterSilence'],
      writtenApproval: { objectionsToMeeting: 1, silenceRule: 'notConsent' },
      escalation: { passesBeforeLift: 2 },
      // The documents show who approves what; these are how the secretariat works, and no document says so.
      toConfirm: ['hearing', 'writtenApproval', 'escalation'],
    },
  };
  const source = documented('overview', 'Modellen for revidering af aftaler');
  return [
    entering('governance')('AdoptModel', GOVERNANCE.id, model, {
      source,
      effectiveOn: GOVERNANCE_BEGINS,
      key: GOVERNANCE_BEGINS,
    }),
  ];
}
