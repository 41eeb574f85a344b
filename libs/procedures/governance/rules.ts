import type { Ref, Run, Surroundings } from '#engine/procedure.js';
import { danishDay } from '#engine/calendar.js';
import { Refusal } from '#engine/refusal.js';
import type { GovernanceRules } from './commands.js';

/** One dated version of the governance model. */
export interface ModelVersion {
  readonly number: number;
  readonly title: string;
  readonly validFrom: string;
  readonly decidedBy: string;
  readonly rules: GovernanceRules;
}

/** All versions, oldest first. */
export interface GovernanceContext {
  readonly versions: readonly ModelVersion[];
}

/** The rules a run carries from its first event to its last, and which version they came from. */
export interface CarriedRules extends GovernanceRules {
  readonly model: number;
}

/** The one governance model of the region's agreements. */
export const GOVERNANCE: Ref = { procedure: 'governance', id: 'syddanmark' };

/** The version in force on a day; undefined before the first. */
export function versionOn({ versions }: GovernanceContext, day: string): ModelVersion | undefined {
  return versions
    .filter(({ validFrom }) => validFrom <= day)
    .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))
    .at(-1);
}

/** The rules in force now, for a run that begins. @throws Refusal when no model is in force */
export function rulesNow({ run, now }: Surroundings): CarriedRules {
  const { context }: Run<GovernanceContext> = run(GOVERNANCE);
  const version = versionOn(context, danishDay(now));
  if (version) return { ...version.rules, model: version.number };
  throw new Refusal(
    'requirement-not-met',
    'Ingen styringsmodel er i kraft i dag. Bed sekretariatet registrere den først.',
  );
}
