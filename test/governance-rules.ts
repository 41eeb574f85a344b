import type { GovernanceRules } from '#procedures/governance/commands.js';

/** The rules as they were written down before approval paths and the like were data. */
export const bareRules: GovernanceRules = {
  chairmanship: 'sss',
  preTreatment: 'sdk',
  approval: 'sss',
  finalTreatment: 'ssu',
  secretariat: 'kog',
  hearingMonths: 3,
  hearingMinimumDays: 14,
};
