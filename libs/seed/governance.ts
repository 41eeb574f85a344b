import type { CommandRequest } from '#engine/request.js';
import { GOVERNANCE } from '#procedures/carried-rules.js';
import { entering } from './entry.js';
import { documented, GOVERNANCE_BEGINS } from './sources.js';

/** Version 1 of the governance model: the one that Strategisk Sundhedsstyregruppe adopted in January 2023. */
export function governanceRequests(): CommandRequest[] {
  const model = {
    title: 'Model for revidering af fælles tværsektorielle samarbejdsaftaler, januar 2023',
    validFrom: GOVERNANCE_BEGINS,
    decidedBy: 'Strategisk Sundhedsstyregruppe, den 25. januar 2023',
    rules: {
      chairmanship: 'sss',
      preTreatment: 'sdk',
      approval: 'sss',
      finalTreatment: 'ssu',
      secretariat: 'kog',
      hearingMonths: 3,
      hearingMinimumDays: 14,
    },
  };
  const source = documented('overview', 'Modellen for revidering af aftaler');
  return [
    entering('governance')('AdoptModel', GOVERNANCE.id, model, {
      source,
      effectiveOn: GOVERNANCE_BEGINS,
      key: GOVERNANCE_BEGINS,
    }),
  ];
}
