import { existsOn } from '#organisation/body.js';
import { approvalPath, approversOf } from '#procedures/approval-path.js';
import { carriedRules } from '#procedures/carried-rules.js';
import type { GovernanceRules } from '#procedures/governance/commands.js';
import type { MilestoneRecorded } from '#procedures/revision/events.js';
import type { SharedContext } from '#procedures/revision/shared-context.js';
import { mayChairApprove } from '#procedures/rule-values.js';
import { type Found, type Judged, type Rule, certaintyOf } from '../rule.js';
import { bodyName, bodyNames, rulesOn } from '../setting.js';
import { firstDay, whenOf, whenText } from '../when.js';

/** A decision must be taken by a body that the model in force that day gives the mandate. */
export const approvalWithoutMandate: Rule = {
  id: 'approval-without-mandate',
  title: 'Godkendt af et organ uden mandat',
  description:
    'Noget er godkendt af et organ, som styringsmodellen ikke gav mandatet den dag, eller som ikke fandtes den dag. ' +
    'Et forløb i systemet holdes op mod den version, det følger; et kendt forløb mod den, der var i kraft.',
  source: 'Styringsmodellens godkendelsesveje',
  class: 'serious',
  procedures: ['revision', 'commissorium', 'writtenApproval', 'hearing'],
  judge: (judged) => (judged.event.type === 'MilestoneRecorded' ? judgeMilestone(judged) : judgeChair(judged)),
};

function judgeChair(judged: Judged): Found[] {
  const { event, before, setting } = judged;
  const { mandate, source } = event.metadata;
  const rules = before && carriedRules(before.context);
  const means = rules && chairs(judged, rules);
  if (mandate.function !== 'chair' || means === undefined) return [];
  const when = whenOf(event.metadata);
  const day = firstDay(when);
  const body = setting.bodies.get(mandate.body);
  const name = bodyName(setting, mandate.body, day);
  const found = (text: string): Found[] => [
    { place: String(event.revision), steps: [event.revision], when, certainty: certaintyOf(source), text },
  ];
  if (body && !existsOn(body, day))
    return found(`${name} godkendte ${whenText(when)}, men organet fandtes ikke den dag.`);
  if ([mandate.body, ...(mandate.inPlaceOf ?? [])].some((one) => means.includes(one))) return [];
  return found(
    `En formand for ${name} godkendte ${whenText(when)}; efter den model, forløbet følger, kan det gøres af ${bodyNames(setting, means, day)}.`,
  );
}

/** The bodies whose chairs may do this; undefined where it is no approval by chairs. */
function chairs({ event, before, left }: Judged, rules: GovernanceRules): readonly string[] | undefined {
  const procedure = before!.procedure;
  const byPath = (of: 'revision' | 'commissorium', step: 'approval' | 'hearingDraft', spor?: number): string[] =>
    approversOf(approvalPath(rules, of, spor), step).flatMap(({ by, body }) =>
      by === 'chairmanship' && body ? [body] : [],
    );
  if (event.type === 'CommissoriumApprovedByChair') return byPath('commissorium', 'approval');
  if (event.type === 'ShortDeadlineApproved') return mayChairApprove(rules, 'shortHearing') ? [rules.chairmanship] : [];
  if (event.type !== 'ApprovedByChair') return undefined;
  if (procedure === 'writtenApproval') return [rules.chairmanship];
  const { spor } = before!.context as SharedContext;
  return spor === 3 || left.has('spor3.hearingDraft')
    ? byPath('revision', 'hearingDraft', 3)
    : byPath('revision', 'approval', 2);
}

/** A step that documents show. Before the model's first day there was no mandate to have. */
function judgeMilestone({ event, after, setting }: Judged): Found[] {
  const { milestone, when, body, statement } = event.data as Partial<
    MilestoneRecorded['data']
  > as MilestoneRecorded['data'];
  const { spor } = after.context as SharedContext;
  const day = firstDay(when);
  const rules = rulesOn(setting, day);
  if (rules === undefined || body === undefined || spor === undefined) return [];
  const means = approversIn(rules, milestone, spor);
  if (means === undefined || means.includes(body)) return [];
  const text =
    `${bodyName(setting, body, day)} godkendte ${whenText(when)} på spor ${spor}; efter den model, der var i kraft, ` +
    `kunne det gøres af ${bodyNames(setting, means, day)}. Kilden siger: ${statement}`;
  return [{ place: milestone, steps: [event.revision], when, certainty: certaintyOf(event.metadata.source), text }];
}

function approversIn(rules: GovernanceRules, milestone: string, spor: number): string[] | undefined {
  const path = approvalPath(rules, 'revision', spor);
  const of = (step: Parameters<typeof approversOf>[1], only?: string): string[] =>
    approversOf(path, step).flatMap(({ by, body }) => (body && (only === undefined || by === only) ? [body] : []));
  // On spor 1 the tovholdere sign, and they sit in no body of the model.
  if (milestone === 'approval') return spor === 1 ? undefined : [...of('approval'), ...of('finalTreatment')];
  if (milestone === 'chairApproval') return of('approval', 'chairmanship');
  return milestone === 'hearingDraft' ? of('hearingDraft') : undefined;
}
