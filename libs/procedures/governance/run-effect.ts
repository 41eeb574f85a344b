import { type CommandsAhead, commandsAhead } from '#engine/ahead.js';
import { guardsOf, placedStates, transitionsFor } from '#engine/chart.js';
import type { Instant } from '#engine/fact.js';
import type { Procedure, Ref, Run } from '#engine/procedure.js';
import type { InstalledRun } from '#engine/open-runs.js';
import { type CarriedRules, carriedRules } from '../carried-rules.js';
import { type ConsentingSide, type Consents, missingSides } from '../dual-consent.js';
import type { ChairMatter } from '../rule-values.js';
import { type RuleName, rulesBehind } from '../rules-behind.js';
import { existsOn } from '#organisation/body.js';
import type { OrganisationState } from '#organisation/organisation.js';
import type { GovernanceRules } from './commands.js';
import type { ModelVersion } from './model.js';
import { type RuleDifference, ruleDifferences } from './rule-differences.js';
import { isBodyRule } from './shaky-bodies.js';

/** A rule that would be another one for a run, and the steps it stands behind. */
export interface RuleEffect extends RuleDifference {
  /** Danish titles of what can happen in the state the run is in. */
  readonly now: readonly string[];
  /** Of what it may still come to. */
  readonly later: readonly string[];
}

/** A deadline that runs, and when it would have been due. It stands: moving a run does not move what is set. */
export interface DeadlineEffect {
  readonly title: string;
  readonly dueAt: Instant;
  readonly wouldBeDueAt: Instant;
}

/** What would differ for one run if it were moved to another version of the model, where it stands now. */
export interface RunEffect extends Ref {
  readonly label: string;
  readonly state: string;
  /** Number of the version it carries. */
  readonly model: number;
  readonly rules: readonly RuleEffect[];
  readonly deadlines: readonly DeadlineEffect[];
  /** Sides that have said yes in the state it is in; their yes would stand. */
  readonly given: readonly ConsentingSide[];
  /** Names of bodies that it still needs by its present rules, and that are gone when the version begins. */
  readonly gone: readonly string[];
}

/** What a version of the model would mean for a run; undefined when it carries no rules. */
export function runEffect(
  open: InstalledRun,
  { rules, validFrom }: Pick<ModelVersion, 'rules' | 'validFrom'>,
  { bodies }: OrganisationState,
): RunEffect | undefined {
  const { installed, run } = open;
  const nameOf = (id: string): string => bodies.get(id)?.name ?? id;
  const carried = carriedRules(run.context);
  if (carried === undefined) return undefined;
  // Where nobody has written down which rule stands behind what, any of them may matter.
  const unplaced = rulesBehind[run.procedure] === undefined;
  const ahead = commandsAhead(installed, run.value);
  const differing = ruleDifferences(carried, rules, nameOf).filter((rule) => concerns(rule, run));
  const effects = differing
    .map((rule) => ({ ...rule, ...stepsBehind(rule, open, { carried, rules }, ahead) }))
    .filter(({ now, later }) => unplaced || now.length + later.length > 0);
  const { consents = {} } = run.context as { readonly consents?: Consents };
  const missing = missingSides(consents);
  const leaving = effects.flatMap(({ rule }) => (isBodyRule(rule) ? [carried[rule]] : []));
  return {
    procedure: run.procedure,
    id: run.id,
    label: installed.procedure.label(run.context),
    state: installed.chart.title(run.value),
    model: carried.model,
    rules: effects,
    deadlines: deadlineEffects(open, withRules(run, { ...rules, model: carried.model })),
    given: effects.some(({ now }) => now.length > 0) ? bothSides.filter((side) => !missing.includes(side)) : [],
    gone: [...new Set(leaving)].filter((id) => bodies.has(id) && !existsOn(bodies.get(id)!, validFrom)).map(nameOf),
  };
}

const bothSides: readonly ConsentingSide[] = ['municipal', 'regional'];

/** Whose case the chairmanship may approve; the other procedures have nothing to do with it. */
const matterOf: { readonly [matter in ChairMatter]: string } = {
  commissorium: 'commissorium',
  spor2Revision: 'revision',
  hearingDraft: 'revision',
  shortHearing: 'hearing',
  writtenApprovalAfterSilence: 'writtenApproval',
};

/** A run that has chosen its spor follows the path of that spor only. */
function concerns({ rule }: RuleDifference, { procedure, context }: Run): boolean {
  const [part, path] = rule.split('.');
  if (part === 'chairMayApprove') return matterOf[path as ChairMatter] === procedure;
  if (part !== 'approvalPaths') return true;
  const { spor } = context as { readonly spor?: number };
  return spor === undefined ? path!.startsWith(procedure) : path === `${procedure}-${spor}`;
}

/** The commands a rule stands behind: by their mandate, or because the procedure says so. */
function stepsBehind(
  { rule }: RuleDifference,
  { installed: { procedure }, run }: InstalledRun,
  { carried, rules }: { carried: CarriedRules; rules: GovernanceRules },
  ahead: CommandsAhead,
): Pick<RuleEffect, 'now' | 'later'> {
  const name = rule.split('.')[0] as RuleName;
  const moved = withRules(run, { ...carried, [name]: rules[name] });
  const behind = Object.entries(procedure.commands)
    .filter(([command, { mandate, fact }]) => {
      if (isOnlyNoted(procedure, fact)) return false;
      if (rulesBehind[procedure.name]?.[command]?.includes(name)) return true;
      return JSON.stringify(mandate.seats(run)) !== JSON.stringify(mandate.seats(moved));
    })
    .map(([command, { title }]) => ({ command, title }));
  const titles = (among: ReadonlySet<string>): string[] =>
    behind.filter(({ command }) => among.has(command)).map(({ title }) => title);
  return { now: titles(ahead.now), later: titles(ahead.later) };
}

/** Whether a fact moves nothing wherever it is taken, as a comment does: who may write one is not worth a line. */
function isOnlyNoted({ chart }: Procedure, fact: string): boolean {
  const ways = placedStates(chart).flatMap(({ state }) => transitionsFor(state, fact));
  return ways.every((way) => way.target === undefined && guardsOf(way).length === 0);
}

function deadlineEffects({ installed: { procedure }, run }: InstalledRun, moved: Run): DeadlineEffect[] {
  return run.timers.flatMap(({ id, dueAt }) => {
    const { title, due } = procedure.timers[id]!;
    const [before, after] = [due(run.context, run.changedAt), due(moved.context, run.changedAt)];
    if (before === undefined || after === undefined || before === after) return [];
    const shifted = Date.parse(dueAt) + Date.parse(after) - Date.parse(before);
    return [{ title, dueAt, wouldBeDueAt: new Date(shifted).toISOString() }];
  });
}

function withRules(run: Run, rules: CarriedRules): Run {
  return { ...run, context: { ...(run.context as object), rules } };
}
