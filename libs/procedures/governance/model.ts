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

/** The version in force on a day; undefined before the first. */
export function versionOn({ versions }: GovernanceContext, day: string): ModelVersion | undefined {
  return versions.findLast(({ validFrom }) => validFrom <= day);
}
