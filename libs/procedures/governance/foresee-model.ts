import { inDanish } from '#calendar/in-danish.js';
import type { Ref } from '#engine/procedure.js';
import { carriedRules } from '../carried-rules.js';
import type { Foresight, Situation } from '../situation.js';
import { effectLines } from './effect-lines.js';
import type { GovernanceRules } from './commands.js';
import type { ModelAdopted } from './events.js';
import { stepsNotFollowed } from './followed-paths.js';
import { type GovernanceContext, type ModelVersion } from './model.js';
import { type RuleDifference, ruleDifferences } from './rule-differences.js';
import { type RunEffect, runEffect } from './run-effect.js';
import { shakyBodies } from './shaky-bodies.js';

/** What adopting a version of the model would mean for the runs that are open. */
export interface ModelForesight {
  /** What the lists below say, and what they do not. Danish. */
  readonly meaning: readonly string[];
  /** The rules that change, compared with the version before it. */
  readonly changes: readonly RuleDifference[];
  /** Bodies that could not do what the version asks of them. Danish. */
  readonly warnings: readonly string[];
  /** Open runs for which something would be otherwise, if they were moved. */
  readonly differing: readonly (RunEffect & { readonly lines: readonly string[] })[];
  /** Open runs that carry rules, but would go on just as before. */
  readonly alike: readonly (Ref & { readonly label: string; readonly state: string; readonly model: number })[];
  /** Open runs that follow no rules of the model, by procedure. */
  readonly without: readonly { readonly procedure: string; readonly title: string; readonly runs: number }[];
}

/** What the version in an event would mean. */
export const foreseeModel: Foresight = ({ data }, { run, ...situation }) =>
  foresee(data as unknown as ModelAdopted['data'], run.context as GovernanceContext, situation);

function foresee(version: ModelVersion, model: GovernanceContext, situation: Omit<Situation, 'run'>): ModelForesight {
  const { inProgress, organisation } = situation;
  const nameOf = (body: string): string => organisation.bodies.get(body)?.name ?? body;
  const before = model.versions.at(-1);
  const effects = inProgress.flatMap((one) => runEffect(one, version, organisation) ?? []);
  const differs = ({ rules, deadlines, gone }: RunEffect): boolean => rules.length + deadlines.length + gone.length > 0;
  const differing = effects.filter(differs);
  const changes = before ? ruleDifferences(before.rules, version.rules, nameOf) : [];
  return {
    meaning: meaningOf(version, effects.length, differing.length),
    changes,
    warnings: [...shakyBodies(version.rules, organisation, version.validFrom), ...notYetObeyed(changes, version.rules)],
    differing: differing.map((effect) => ({ ...effect, lines: effectLines(effect) })),
    alike: effects
      .filter((effect) => !differs(effect))
      .map(({ procedure, id, label, state, model: carried }) => ({ procedure, id, label, state, model: carried })),
    without: withoutRules(situation),
  };
}

function meaningOf({ validFrom, number }: ModelVersion, open: number, differing: number): string[] {
  return [
    `Forløb, der begynder ${inDanish(validFrom)} eller senere, får reglerne i version ${number}.`,
    `Intet åbent forløb ændres af, at versionen registreres: hvert følger de regler, det begyndte under.`,
    `Listen viser, hvad der ville blive anderledes, hvis et forløb blev flyttet til versionen, som det står nu: ` +
      `${differing} af ${open} åbne forløb med regler.`,
  ];
}

/** A path may be written down before the procedure's chart can go another way; nobody is to believe otherwise. */
function notYetObeyed(changes: readonly RuleDifference[], rules: GovernanceRules): string[] {
  return changes.flatMap(({ rule, label }) => {
    const [part, path = ''] = rule.split('.');
    const steps = part === 'approvalPaths' ? stepsNotFollowed(path, rules) : [];
    if (steps.length === 0) return [];
    return [
      `${label}: ${steps.map((step) => `»${step}«`).join(', ')} er fast i procedurens definition og følger endnu ikke versionen.`,
    ];
  });
}

/** The organisation and the model itself: they are never taken through the model. */
const registers = new Set(['body', 'seat', 'governance']);

function withoutRules({ inProgress }: Omit<Situation, 'run'>): ModelForesight['without'] {
  const counts = new Map<string, { procedure: string; title: string; runs: number }>();
  for (const { installed, run } of inProgress) {
    if (registers.has(run.procedure) || carriedRules(run.context)) continue;
    const { name, title } = installed.procedure;
    const count = counts.get(name) ?? { procedure: name, title, runs: 0 };
    counts.set(name, { ...count, runs: count.runs + 1 });
  }
  return [...counts.values()];
}
