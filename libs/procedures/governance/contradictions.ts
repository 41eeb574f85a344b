import { chairMatter } from '../approval-path.js';
import { mayChairApprove } from '../rule-values.js';
import type { ApprovalPath } from './approval-paths.js';
import { approvalSteps } from './approval-paths.js';
import type { GovernanceRules } from './commands.js';
import { chairMatters } from './rule-parts.js';

/** A month is no shorter than this. */
const SHORTEST_MONTH = 28;

/** Where a version of the rules contradicts itself, in Danish; empty when it can be used. */
export function contradictions(rules: GovernanceRules): string[] {
  const { approvalPaths = [], hearingMonths, hearingMinimumDays } = rules;
  const names = approvalPaths.map(nameOf);
  return [
    ...(hearingMinimumDays > hearingMonths * SHORTEST_MONTH
      ? ['Den korteste høringsfrist er længere end høringsfristen']
      : []),
    ...[...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map(
      (name) => `Der står mere end én godkendelsesvej for ${name}`,
    ),
    ...approvalPaths.flatMap((path) => flawsIn(path, rules)),
  ];
}

function flawsIn(path: ApprovalPath, rules: GovernanceRules): string[] {
  const { procedure, spor, steps } = path;
  const kinds = steps.map(({ step }) => step);
  const barred = steps.flatMap(({ step, approvers }) => {
    const matter = approvers.includes('chairmanship') ? chairMatter(step, procedure, spor) : undefined;
    return matter === undefined || mayChairApprove(rules, matter) ? [] : [chairMatters[matter].toLowerCase()];
  });
  return [
    ...((procedure === 'revision') === (spor !== undefined)
      ? []
      : [`Vejen for ${nameOf(path)} skal nævne sporet, hvis det er en revision, og ellers ikke`]),
    ...(kinds.includes('approval') || kinds.includes('signOff')
      ? []
      : [`Vejen for ${nameOf(path)} har intet trin, der godkender`]),
    ...[...new Set(kinds.filter((kind, index) => kinds.indexOf(kind) !== index))].map(
      (kind) => `Vejen for ${nameOf(path)} har trinnet »${approvalSteps[kind]}« mere end én gang`,
    ),
    ...barred.map((matter) => `Vejen for ${nameOf(path)} lader formandskabet godkende ${matter}, men det må det ikke`),
  ];
}

function nameOf({ procedure, spor }: ApprovalPath): string {
  if (procedure === 'commissorium') return 'kommissorier';
  return spor === undefined ? 'revisioner' : `revisioner på spor ${spor}`;
}
