import { describe, expect, it } from '@jest/globals';
import { bareRules } from '../../../test/governance-rules.js';
import type { GovernanceRules } from './commands.js';
import { ruleDifferences } from './rule-differences.js';
import { rulesInWords } from './rule-words.js';

const names: Readonly<Record<string, string>> = { sss: 'Strategisk Sundhedsstyregruppe', raad: 'Sundhedsråd Fyn' };
const nameOf = (body: string): string => names[body] ?? body;
const told = (rules: GovernanceRules, rule: string) => rulesInWords(rules, nameOf).find((one) => one.rule === rule);

describe('the rules of a version in words', () => {
  it('have the body’s name, and say that they were decided', () => {
    expect(told(bareRules, 'approval')).toEqual({
      rule: 'approval',
      label: 'Administrativ godkendelse',
      text: 'Strategisk Sundhedsstyregruppe',
      basis: 'stated',
    });
  });

  it('tell what holds where the version says nothing, and that it is assumed', () => {
    expect(told(bareRules, 'writtenApproval.answerDays')).toMatchObject({ text: '14', basis: 'default' });
    const stated = { ...bareRules, writtenApproval: { answerDays: 21 } };
    expect(told(stated, 'writtenApproval.answerDays')).toMatchObject({ text: '21', basis: 'stated' });
    expect(told(stated, 'writtenApproval.extensionDays')).toMatchObject({ text: '7', basis: 'default' });
  });

  it('mark what the version itself wants confirmed', () => {
    const rules: GovernanceRules = { ...bareRules, toConfirm: ['hearing'] };
    expect(told(rules, 'hearingMonths')).toMatchObject({ text: '3', basis: 'toConfirm' });
    expect(told(rules, 'secretariat')).toMatchObject({ basis: 'stated' });
  });

  it('tell a path step by step, with the body where it is another than usual', () => {
    const rules: GovernanceRules = {
      ...bareRules,
      approvalPaths: [
        {
          procedure: 'revision',
          spor: 3,
          steps: [
            { step: 'approval', approvers: ['meeting', 'writtenApproval'] },
            { step: 'finalTreatment', approvers: ['meeting'], body: 'raad' },
          ],
        },
      ],
    };
    expect(told(rules, 'approvalPaths.revision-3')!.text).toBe(
      '1) Godkendelse: organets møde eller medlemmerne ved skriftlig godkendelse; ' +
        '2) Politisk behandling: organets møde i Sundhedsråd Fyn',
    );
  });

  it('have a label of their own, each of them', () => {
    const labels = rulesInWords(bareRules, nameOf).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('two versions', () => {
  it('differ in what they say', () => {
    const after: GovernanceRules = { ...bareRules, approval: 'raad', hearingMonths: 2 };
    expect(ruleDifferences(bareRules, after, nameOf)).toEqual([
      { rule: 'approval', label: 'Administrativ godkendelse', from: names.sss, to: names.raad },
      { rule: 'hearingMonths', label: 'Høringsfrist i måneder', from: '3', to: '2' },
    ]);
  });

  it('do not differ when one says what the other leaves to its default', () => {
    const after: GovernanceRules = { ...bareRules, escalation: { passesBeforeLift: 2 } };
    expect(ruleDifferences(bareRules, after, nameOf)).toEqual([]);
  });
});
