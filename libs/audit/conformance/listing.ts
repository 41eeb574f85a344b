import type { Deviation } from './finding.js';
import { type DeviationClass, classes } from './rule.js';
import { rules } from './rules/registry.js';

/** Which deviations are asked for: those that match every given field. */
export interface DeviationFilter {
  readonly procedure?: string;
  readonly run?: string;
  readonly rule?: string;
  readonly class?: DeviationClass;
  readonly status?: Deviation['status'];
}

/** How many there are, in all and of each kind. */
export interface Counts {
  readonly open: number;
  readonly accepted: number;
  readonly byClass: { readonly [name in DeviationClass]: number };
  readonly byRule: { readonly [rule: string]: number };
}

/** A rule as readers see it. */
export interface RuleInWords {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly source: string;
  readonly class: DeviationClass;
  readonly classTitle: string;
  readonly procedures: readonly string[];
}

/** The deviations that a filter lets through, the gravest class first and the latest first within it. */
export function chosen(deviations: readonly Deviation[], filter: DeviationFilter): Deviation[] {
  const names = ['procedure', 'run', 'rule', 'class', 'status'] as const;
  const gravity = Object.keys(classes);
  return deviations
    .filter((deviation) => names.every((name) => filter[name] === undefined || filter[name] === deviation[name]))
    .toSorted(
      (one, other) =>
        gravity.indexOf(one.class) - gravity.indexOf(other.class) ||
        compare(other.when, one.when) ||
        compare(one.id, other.id),
    );
}

/** Counts what is on a list. */
export function counted(deviations: readonly Deviation[]): Counts {
  const byRule: Record<string, number> = {};
  const byClass: Record<DeviationClass, number> = { serious: 0, procedural: 0, undocumented: 0 };
  for (const { rule, class: name } of deviations) {
    byRule[rule] = (byRule[rule] ?? 0) + 1;
    byClass[name] += 1;
  }
  const accepted = deviations.filter(({ status }) => status === 'accepted').length;
  return { open: deviations.length - accepted, accepted, byClass, byRule };
}

/** Every rule, as it is explained to readers. */
export function rulesInWords(): RuleInWords[] {
  return rules.map(({ id, title, description, source, class: name, procedures }) => ({
    id,
    title,
    description,
    source,
    class: name,
    classTitle: classes[name],
    procedures,
  }));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
