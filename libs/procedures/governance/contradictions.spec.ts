import { describe } from '@jest/globals';
import { bareRules } from '../../../test/governance-rules.js';
import { people } from '../../../test/people.js';
import { act } from '../../../test/revision-acts.js';
import { rule, story } from '../../../test/specification.js';
import type { GovernanceRules } from './commands.js';
import { governance } from './procedure.js';

const adopting = (changes: Partial<GovernanceRules> | object) =>
  story(governance).when(
    act(people.regionalSecretariat, 'AdoptModel', {
      title: 'Modellen fra 2027',
      validFrom: '2027-01-01',
      decidedBy: 'Sundhedsrådet',
      rules: { ...bareRules, ...changes },
    }),
  );
const spor = (number: number | undefined, ...steps: object[]) => ({
  procedure: 'revision',
  ...(number !== undefined && { spor: number }),
  steps,
});
const meets = { step: 'approval', approvers: ['meeting'] };
const chairs = { step: 'approval', approvers: ['chairmanship'] };

describe('a version that says everything', () => {
  rule('is taken as it stands', () =>
    adopting({
      approvalPaths: [spor(2, chairs), spor(3, meets), { procedure: 'commissorium', steps: [meets] }],
      chairMayApprove: ['spor2Revision'],
      writtenApproval: { answerDays: 10, silenceRule: 'consent' },
      escalation: { positionDays: 5 },
      meetings: { submissionDays: 21 },
      toConfirm: ['meetings'],
    })
      .thenIn('inForce')
      .thenContext({ versions: [{ rules: { writtenApproval: { answerDays: 10 }, toConfirm: ['meetings'] } }] }),
  );
});

describe('a version that contradicts itself', () => {
  rule('is refused when the shortest hearing is longer than the usual one', () =>
    adopting({ hearingMonths: 1, hearingMinimumDays: 42 }).thenRefused(
      'Den korteste høringsfrist er længere end høringsfristen',
    ),
  );

  rule('is refused with two paths for the same case', () =>
    adopting({ approvalPaths: [spor(3, meets), spor(3, meets)] }).thenRefused(
      'mere end én godkendelsesvej for revisioner på spor 3',
    ),
  );

  rule('is refused with a revision that has no spor, and with a commissorium that has one', () => {
    adopting({ approvalPaths: [spor(undefined, meets)] }).thenRefused('skal nævne sporet');
    return adopting({ approvalPaths: [{ procedure: 'commissorium', spor: 1, steps: [meets] }] }).thenRefused(
      'skal nævne sporet',
    );
  });

  rule('is refused with a path where nobody approves', () =>
    adopting({ approvalPaths: [spor(3, { step: 'information', approvers: ['meeting'] })] }).thenRefused(
      'har intet trin, der godkender',
    ),
  );

  rule('is refused with the same step twice', () =>
    adopting({ approvalPaths: [spor(3, meets, meets)] }).thenRefused('trinnet »Godkendelse« mere end én gang'),
  );

  rule('is refused when a path lets the chairmanship approve what it may not', () =>
    adopting({ approvalPaths: [spor(2, chairs)], chairMayApprove: ['commissorium'] }).thenRefused(
      'lader formandskabet godkende en revision på spor 2, men det må det ikke',
    ),
  );

  rule('is told everything at once', () =>
    adopting({ hearingMonths: 1, hearingMinimumDays: 42, approvalPaths: [spor(3)] }).thenRefused(
      /høringsfristen\. .*har intet trin/,
    ),
  );
});

describe('a rule that cannot be read', () => {
  rule('is refused by name: a silence rule nobody knows', () =>
    adopting({ writtenApproval: { silenceRule: 'yes' } }).thenRefused('rules.writtenApproval.silenceRule: vælg en af'),
  );

  rule('is refused by name: a step without anyone to take it', () =>
    adopting({ approvalPaths: [spor(3, { step: 'approval', approvers: [] })] }).thenRefused(
      'rules.approvalPaths.0.steps.0.approvers: angiv mindst 1',
    ),
  );
});
