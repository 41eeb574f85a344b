import { type JsonSchema, schemaOf } from '#engine/schema.js';
import { type PlacedStep, approvalPath } from '../approval-path.js';
import {
  type ChairMatter,
  escalationRules,
  mayChairApprove,
  meetingRules,
  writtenApprovalRules,
} from '../rule-values.js';
import { approvalSteps, approvers, pathProcedures } from './approval-paths.js';
import { GovernanceRules, type confirmable } from './commands.js';
import { chairMatters } from './rule-parts.js';

/** One rule of a version, in Danish. */
export interface RuleInWords {
  /** Where it stands in the version: `hearingMonths`, `writtenApproval.answerDays`, `approvalPaths.revision-2`. */
  readonly rule: string;
  readonly label: string;
  readonly text: string;
  /** `default`: the version says nothing, and this holds instead. `toConfirm`: stated, but marked as assumed. */
  readonly basis: keyof typeof bases;
}

/** How a rule came to hold. */
export const bases = {
  stated: 'besluttet',
  toConfirm: 'skal bekræftes',
  default: 'antaget, fordi versionen ikke nævner det',
} as const;

/** Gives a body's name from its id. */
export type NameOf = (body: string) => string;

const { properties } = schemaOf(GovernanceRules) as { properties: { readonly [rule: string]: JsonSchema } };
const labelOf = (rule: string): string => String(properties[rule]!['title']);

const bodies = ['chairmanship', 'preTreatment', 'approval', 'finalTreatment', 'secretariat'] as const;
const hearing = ['hearingMonths', 'hearingMinimumDays'] as const;
const paths = [
  ['revision', 1],
  ['revision', 2],
  ['revision', 3],
  ['commissorium', undefined],
] as const;

/** Every rule of a version, those it does not state included, in the order of the form. */
export function rulesInWords(rules: GovernanceRules, nameOf: NameOf): RuleInWords[] {
  const basisOf = (group: keyof typeof confirmable, stated: boolean): RuleInWords['basis'] => {
    if (!stated) return 'default';
    return rules.toConfirm?.includes(group) ? 'toConfirm' : 'stated';
  };
  return [
    ...bodies.map((rule) => ({
      rule,
      label: labelOf(rule),
      text: nameOf(rules[rule]),
      basis: basisOf('bodies', true),
    })),
    ...hearing.map((rule) => ({
      rule,
      label: labelOf(rule),
      text: String(rules[rule]),
      basis: basisOf('hearing', true),
    })),
    ...paths.map(([procedure, spor]) => ({
      rule: `approvalPaths.${procedure}${spor === undefined ? '' : `-${spor}`}`,
      label: `Godkendelsesvej, ${pathProcedures[procedure].toLowerCase()}${spor === undefined ? '' : `, spor ${spor}`}`,
      text: pathText(approvalPath(rules, procedure, spor), rules, nameOf),
      basis: basisOf(
        'approvalPaths',
        rules.approvalPaths?.some((path) => path.procedure === procedure && path.spor === spor) === true,
      ),
    })),
    ...(Object.keys(chairMatters) as ChairMatter[]).map((matter) => ({
      rule: `chairMayApprove.${matter}`,
      label: `${labelOf('chairMayApprove')} ${lowered(chairMatters[matter])}`,
      text: mayChairApprove(rules, matter) ? 'ja' : 'nej',
      basis: basisOf('chairMayApprove', rules.chairMayApprove !== undefined),
    })),
    ...partInWords('writtenApproval', writtenApprovalRules(rules)),
    ...partInWords('escalation', escalationRules(rules)),
    ...partInWords('meetings', meetingRules(rules)),
  ];

  function partInWords(part: 'writtenApproval' | 'escalation' | 'meetings', values: object): RuleInWords[] {
    const fields = properties[part]!['properties'] as { readonly [field: string]: JsonSchema };
    const stated = new Set(Object.keys(rules[part] ?? {}));
    return Object.entries(values).map(([field, value]: [string, unknown]) => ({
      rule: `${part}.${field}`,
      label: `${labelOf(part)}: ${lowered(String(fields[field]!['title']))}`,
      text: choiceText(fields[field]!, value),
      basis: basisOf(part, stated.has(field)),
    }));
  }
}

/** Steps with a body of its own are told with it; the rest follow the rules that name the bodies. */
function pathText(path: readonly PlacedStep[], rules: GovernanceRules, nameOf: NameOf): string {
  const usual = new Set(bodies.map((rule) => rules[rule]));
  const steps = path.map(({ step, approvers: who }, index) => {
    const told = who.map(({ by, body }) =>
      body === undefined || usual.has(body) ? lowered(approvers[by]) : `${lowered(approvers[by])} i ${nameOf(body)}`,
    );
    return `${index + 1}) ${approvalSteps[step]}: ${told.join(' eller ')}`;
  });
  return steps.join('; ');
}

function choiceText({ oneOf }: JsonSchema, value: unknown): string {
  const choices = (oneOf ?? []) as readonly { enum: readonly unknown[]; title: string }[];
  return choices.find(({ enum: [key] }) => key === value)?.title ?? String(value);
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
