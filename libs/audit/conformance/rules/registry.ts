import type { Rule } from '../rule.js';
import { approvalWithoutMandate } from './approval-without-mandate.js';
import { deadlineBreached } from './deadline-breached.js';
import { lateInformation } from './late-information.js';
import { missingInformation } from './missing-information.js';
import { missingMilestone } from './missing-milestone.js';
import { missingSide } from './missing-side.js';
import { notTakenUp } from './not-taken-up.js';
import { outOfOrder } from './out-of-order.js';
import { shortHearing } from './short-hearing.js';
import { skippedStep } from './skipped-step.js';
import { sporAgainstCriteria } from './spor-against-criteria.js';

/** Every rule that runs are held against, the most serious first. */
export const rules: readonly Rule[] = [
  approvalWithoutMandate,
  missingSide,
  skippedStep,
  sporAgainstCriteria,
  missingInformation,
  lateInformation,
  deadlineBreached,
  shortHearing,
  notTakenUp,
  outOfOrder,
  missingMilestone,
];
