import type { GovernanceRules } from './commands.js';
import { type NameOf, rulesInWords } from './rule-words.js';

/** A rule that two versions have differently, in Danish. */
export interface RuleDifference {
  readonly rule: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** The rules that differ, those that a version leaves to their default included. */
export function ruleDifferences(before: GovernanceRules, after: GovernanceRules, nameOf: NameOf): RuleDifference[] {
  const later = new Map(rulesInWords(after, nameOf).map(({ rule, text }) => [rule, text]));
  return rulesInWords(before, nameOf).flatMap(({ rule, label, text }) => {
    const to = later.get(rule)!;
    return to === text ? [] : [{ rule, label, from: text, to }];
  });
}
