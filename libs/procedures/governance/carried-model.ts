import { carriedRules } from '../carried-rules.js';
import { type ModelVersion, versionOn } from './model.js';
import { type NameOf, type RuleInWords, rulesInWords } from './rule-words.js';

/** The version of the model that a run follows, as its readers see it. */
export interface CarriedModel extends Omit<ModelVersion, 'rules'> {
  readonly rules: readonly RuleInWords[];
  /** A later version that is in force and that the run has not been moved to. */
  readonly newer?: { readonly number: number; readonly title: string; readonly validFrom: string };
}

/**
 * What a run carries, in words; undefined when it carries no rules.
 * @param versions of the model, oldest first: they tell what the number a run carries was called, and from when it held
 */
export function carriedModel(
  context: unknown,
  versions: readonly ModelVersion[],
  { today, nameOf }: { today: string; nameOf: NameOf },
): CarriedModel | undefined {
  const carried = carriedRules(context);
  const own = versions.find(({ number }) => number === carried?.model);
  if (carried === undefined || own === undefined) return undefined;
  const { number, title, validFrom, decidedBy } = own;
  const current = versionOn({ versions }, today);
  const isNewer = current !== undefined && current.number > number;
  return {
    number,
    title,
    validFrom,
    decidedBy,
    rules: rulesInWords(carried, nameOf),
    ...(isNewer && { newer: { number: current.number, title: current.title, validFrom: current.validFrom } }),
  };
}
