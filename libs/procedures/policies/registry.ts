import { carryOverInitiatives } from './carry-over-initiatives.js';
import { carryOutSuccession } from './carry-out-succession.js';
import { includeInPlan } from './include-in-plan.js';
import { lapseCommissorium } from './lapse-commissorium.js';
import { openCommissorium } from './open-commissorium.js';
import { publishVersion } from './publish-version.js';
import { reportCommissorium } from './report-commissorium.js';
import { seatWorkingGroup } from './seat-working-group.js';

/** Every policy between two procedures, one line each. */
export const policies = [
  openCommissorium,
  lapseCommissorium,
  reportCommissorium,
  seatWorkingGroup,
  publishVersion,
  includeInPlan,
  carryOverInitiatives,
  carryOutSuccession,
] as const;
