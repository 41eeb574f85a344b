import type { ApprovalStep, approvalSteps, approvers, pathProcedures } from './governance/approval-paths.js';
import type { GovernanceRules } from './governance/commands.js';
import { type ChairMatter, mayChairApprove } from './rule-values.js';

export type PathProcedure = keyof typeof pathProcedures;
export type StepName = keyof typeof approvalSteps;
export type ApproverKind = keyof typeof approvers;

/**
 * Who may take a step. Tovholdere and kontaktdirektører have no body here: they sit in the run's own tovholderfunktion.
 */
export interface Approver {
  readonly by: ApproverKind;
  readonly body?: string;
}

/** One step of a path, with everyone who may take it: one of them is enough. */
export interface PlacedStep {
  readonly step: StepName;
  readonly approvers: readonly Approver[];
}

/**
 * The approval path of a procedure, and of a revision's spor: what the version says, or the path of the model of
 * January 2023. What the chairmanship may not approve between meetings, the meeting does.
 */
export function approvalPath(rules: GovernanceRules, procedure: PathProcedure, spor?: number): readonly PlacedStep[] {
  const stated = rules.approvalPaths?.find((path) => path.procedure === procedure && path.spor === spor);
  const steps = stated?.steps ?? adoptedIn2023[spor === undefined ? procedure : `${procedure}-${spor}`] ?? [];
  return steps.map((one) => {
    const matter = chairMatter(one.step, procedure, spor);
    const chairsMay = matter === undefined || mayChairApprove(rules, matter);
    const kinds = one.approvers.filter((by) => by !== 'chairmanship' || chairsMay);
    const others: readonly ApproverKind[] = kinds.length > 0 ? kinds : ['meeting'];
    return { step: one.step, approvers: others.map((by) => approver(by, one, rules)) };
  });
}

/** Who takes this step of a path; empty when the path does not have it, so that a run goes past it. */
export function approversOf(path: readonly PlacedStep[], step: StepName): readonly Approver[] {
  return path.find((one) => one.step === step)?.approvers ?? [];
}

/** What the chairmanship approves when it takes a step; undefined where no rule limits it. */
export function chairMatter(step: StepName, procedure: PathProcedure, spor?: number): ChairMatter | undefined {
  if (step === 'hearingDraft') return 'hearingDraft';
  if (step !== 'approval') return undefined;
  if (procedure === 'commissorium') return 'commissorium';
  return spor === 2 ? 'spor2Revision' : undefined;
}

function approver(by: ApproverKind, { step, body }: ApprovalStep, rules: GovernanceRules): Approver {
  if (by === 'tovholdere' || by === 'kontaktdirektoerer') return { by };
  if (body !== undefined) return { by, body };
  if (by === 'chairmanship') return { by, body: rules.chairmanship };
  if (step === 'preTreatment' || step === 'finalTreatment') return { by, body: rules[step] };
  return { by, body: rules.approval };
}

const step = (name: StepName, ...who: ApproverKind[]): ApprovalStep => ({ step: name, approvers: who });

const adoptedIn2023: { readonly [path: string]: readonly ApprovalStep[] } = {
  'revision-1': [step('signOff', 'tovholdere'), step('information', 'meeting')],
  'revision-2': [
    step('review', 'kontaktdirektoerer'),
    step('approval', 'chairmanship', 'meeting'),
    step('information', 'meeting'),
  ],
  'revision-3': [
    step('hearingDraft', 'chairmanship'),
    step('preTreatment', 'meeting'),
    step('approval', 'meeting'),
    step('finalTreatment', 'meeting'),
  ],
  commissorium: [
    step('qualification', 'kontaktdirektoerer'),
    step('approval', 'meeting', 'chairmanship', 'writtenApproval'),
  ],
};
