import { carryOverInitiatives } from './carry-over-initiatives.js';
import { includeInPlan } from './include-in-plan.js';
import { lapseCommissorium } from './lapse-commissorium.js';
import { openCommissorium } from './open-commissorium.js';
import { prepareWrittenApproval } from './prepare-written-approval.js';
import { publishVersion } from './publish-version.js';
import { reportCommissorium } from './report-commissorium.js';
import { reportWrittenApproval } from './report-written-approval.js';
import { seatWorkingGroup } from './seat-working-group.js';
import { withdrawWrittenApproval } from './withdraw-written-approval.js';

/** Every policy between two procedures, one line each. */
export const policies = [
  openCommissorium,
  lapseCommissorium,
  reportCommissorium,
  seatWorkingGroup,
  prepareWrittenApproval,
  reportWrittenApproval,
  withdrawWrittenApproval,
  publishVersion,
  includeInPlan,
  carryOverInitiatives,
] as const;
