import { describe, expect, it } from '@jest/globals';
import { bareRules as bare } from '../../test/governance-rules.js';
import { type PathProcedure, approvalPath, approversOf } from './approval-path.js';
import type { GovernanceRules } from './governance/commands.js';

const told = (rules: GovernanceRules, procedure: PathProcedure, spor?: number): string[] =>
  approvalPath(rules, procedure, spor).map(
    ({ step, approvers }) => `${step}: ${approvers.map(({ by, body }) => (body ? `${by} ${body}` : by)).join(' or ')}`,
  );

describe('the approval path of a model that does not state one', () => {
  it('lets the tovholdere sign spor 1 off, and tells the steering group', () => {
    expect(told(bare, 'revision', 1)).toEqual(['signOff: tovholdere', 'information: meeting sss']);
  });

  it('takes spor 2 by the contact directors to the chairmanship, which may lift it to the meeting', () => {
    expect(told(bare, 'revision', 2)).toEqual([
      'review: kontaktdirektoerer',
      'approval: chairmanship sss or meeting sss',
      'information: meeting sss',
    ]);
  });

  it('takes spor 3 from the hearing draft to the political treatment', () => {
    expect(told(bare, 'revision', 3)).toEqual([
      'hearingDraft: chairmanship sss',
      'preTreatment: meeting sdk',
      'approval: meeting sss',
      'finalTreatment: meeting ssu',
    ]);
  });

  it('lets a commissorium be approved at the meeting, by the chairmanship or in writing', () => {
    expect(told(bare, 'commissorium')).toEqual([
      'qualification: kontaktdirektoerer',
      'approval: meeting sss or chairmanship sss or writtenApproval sss',
    ]);
  });
});

describe('what the chairmanship may not approve', () => {
  it('is left to the others who may', () => {
    expect(told({ ...bare, chairMayApprove: ['hearingDraft'] }, 'revision', 2)).toContain('approval: meeting sss');
  });

  it('goes to the meeting where nobody else was named', () => {
    expect(told({ ...bare, chairMayApprove: [] }, 'revision', 3)).toContain('hearingDraft: meeting sss');
  });
});

describe('a stated path', () => {
  const rules: GovernanceRules = {
    ...bare,
    approvalPaths: [
      {
        procedure: 'revision',
        spor: 3,
        steps: [
          { step: 'approval', approvers: ['meeting'] },
          { step: 'finalTreatment', approvers: ['meeting'], body: 'sundhedsraad' },
        ],
      },
    ],
  };

  it('takes the place of the usual one, for that spor only', () => {
    expect(told(rules, 'revision', 3)).toEqual(['approval: meeting sss', 'finalTreatment: meeting sundhedsraad']);
    expect(told(rules, 'revision', 2)).toHaveLength(3);
  });

  it('has nobody for a step it leaves out', () => {
    expect(approversOf(approvalPath(rules, 'revision', 3), 'preTreatment')).toEqual([]);
    expect(approversOf(approvalPath(rules, 'revision', 3), 'approval')).toEqual([{ by: 'meeting', body: 'sss' }]);
  });
});
