import { danishDay } from '#engine/calendar.js';
import type { Ref, Surroundings } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import type { GovernanceRules } from './governance/commands.js';
import { type GovernanceContext, versionOn } from './governance/model.js';
import { textsIn } from './texts-in.js';

/** The rules a run carries from its first event to its last, and which version of the model they came from. */
export interface CarriedRules extends GovernanceRules {
  readonly model: number;
}

/** Before a run's first event: no version is behind them. */
export const noRules: CarriedRules = {
  model: 0,
  chairmanship: '',
  preTreatment: '',
  approval: '',
  finalTreatment: '',
  secretariat: '',
  hearingMonths: 3,
  hearingMinimumDays: 14,
};

/** The one governance model of the region's agreements. */
export const GOVERNANCE: Ref = { procedure: 'governance', id: 'syddanmark' };

/** The rules in force now, for a run that begins. @throws Refusal when no model is in force */
export function rulesNow({ run, now }: Surroundings): CarriedRules {
  const { context } = run<GovernanceContext>(GOVERNANCE);
  const version = versionOn(context, danishDay(now));
  if (version) return { ...version.rules, model: version.number };
  throw new Refusal(
    'requirement-not-met',
    'Ingen styringsmodel er i kraft i dag. Bed sekretariatet registrere den først.',
  );
}

/** The rules a run carries, whatever its procedure; undefined when it carries none. */
export function carriedRules(context: unknown): CarriedRules | undefined {
  const { rules } = (context ?? {}) as { readonly rules?: Partial<CarriedRules> };
  // A run that has not begun has rules without a version behind them.
  return typeof rules?.model === 'number' && rules.model > 0 ? (rules as CarriedRules) : undefined;
}

/**
 * Everything that the model in force on a day names: bodies among them, whatever the rules are called. None where no
 * model is in force.
 */
export function namedByModel({ run }: Pick<Surroundings, 'run'>, day: string): string[] {
  const { context } = run<GovernanceContext>(GOVERNANCE);
  return textsIn(versionOn(context, day)?.rules);
}
