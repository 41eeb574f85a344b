import { type ApproverKind, type PathProcedure, type StepName, approvalPath } from '../approval-path.js';
import { approvalSteps } from './approval-paths.js';
import type { GovernanceRules } from './commands.js';

type Followed = { readonly [step in StepName]?: readonly ApproverKind[] };

/**
 * The steps that a chart takes, leaves out or gives to another as the version says, and to whom it can give them. Every
 * other step is fixed in the definition as it was adopted in January 2023.
 */
const followed: { readonly [path: string]: Followed } = {
  commissorium: { approval: ['meeting', 'chairmanship', 'writtenApproval'] },
  'revision-2': { review: ['kontaktdirektoerer'], approval: ['chairmanship', 'meeting'] },
  'revision-3': {
    hearingDraft: ['chairmanship', 'meeting'],
    preTreatment: ['meeting'],
    approval: ['meeting'],
    finalTreatment: ['meeting'],
  },
};

/**
 * The Danish names of the steps in a path, `revision-3` or `commissorium`, that a version words otherwise than they go.
 */
export function stepsNotFollowed(path: string, rules: GovernanceRules): string[] {
  const [procedure, spor] = path.split('-') as [PathProcedure, string?];
  const { approvalPaths: _said, chairMayApprove: _may, ...usual } = rules;
  const [said, adopted] = [rules, usual].map((each) => {
    const steps = approvalPath(each, procedure, spor === undefined ? undefined : Number(spor));
    return new Map(steps.map(({ step, approvers }) => [step, approvers.map(({ by }) => by)]));
  }) as [Map<StepName, ApproverKind[]>, Map<StepName, ApproverKind[]>];
  return Object.entries(approvalSteps).flatMap(([step, title]) => {
    const name = step as StepName;
    const [asked, fixed] = [said.get(name) ?? [], adopted.get(name) ?? []];
    const able = followed[path]?.[name];
    const follows = able ? asked.every((by) => able.includes(by)) : asked.join() === fixed.join();
    return follows ? [] : [title];
  });
}
