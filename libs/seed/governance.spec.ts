import { describe, expect, it } from '@jest/globals';
import { type PathProcedure, approvalPath } from '#procedures/approval-path.js';
import type { AdoptModel } from '#procedures/governance/commands.js';
import { defaults, mayChairApprove } from '#procedures/rule-values.js';
import { governanceRequests } from './governance.js';

const [request] = governanceRequests();
const { validFrom, rules } = request!.data as AdoptModel;

const paths: readonly [PathProcedure, number | undefined][] = [
  ['revision', 1],
  ['revision', 2],
  ['revision', 3],
  ['commissorium', undefined],
];

describe('the seeded governance model', () => {
  it('is the one that the steering group adopted in January 2023', () => {
    expect(governanceRequests()).toHaveLength(1);
    expect(validFrom).toBe('2023-01-25');
  });

  it.each(paths)('writes down the path that holds anyway for %s %s', (procedure, spor) => {
    const { approvalPaths: stated, ...silent } = rules;
    expect(stated?.some((path) => path.procedure === procedure && path.spor === spor)).toBe(true);
    expect(approvalPath(rules, procedure, spor)).toEqual(approvalPath(silent, procedure, spor));
  });

  it('lets the chairmanship approve what the minutes show that it has approved', () => {
    for (const matter of ['commissorium', 'spor2Revision', 'hearingDraft'] as const) {
      expect(mayChairApprove(rules, matter)).toBe(true);
    }
  });

  it('says nothing of the days that no source gives, and marks what no document says', () => {
    expect(rules.meetings).toBeUndefined();
    expect(Object.keys(rules.writtenApproval ?? {})).not.toContain('answerDays');
    expect(Object.keys(rules.escalation ?? {})).toEqual(['passesBeforeLift']);
    expect(rules.toConfirm).toEqual(['hearing', 'writtenApproval', 'escalation']);
  });

  it('agrees with what holds where a version is silent', () => {
    expect(rules.writtenApproval?.silenceRule).toBe(defaults.writtenApproval.silenceRule);
    expect(rules.escalation?.passesBeforeLift).toBe(defaults.escalation.passesBeforeLift);
  });
});
