import { carryOverInitiatives } from './carry-over-initiatives.js';
import { enterInterpretation } from './enter-interpretation.js';
import { includeInPlan } from './include-in-plan.js';
import { lapseCommissorium } from './lapse-commissorium.js';
import { lapseEscalations } from './lapse-escalations.js';
import { openCommissorium } from './open-commissorium.js';
import { openHearing } from './open-hearing.js';
import { publishVersion } from './publish-version.js';
import { reportCommissorium } from './report-commissorium.js';
import { reportHearing } from './report-hearing.js';
import { seatWorkingGroup } from './seat-working-group.js';
import { tellOfEscalation } from './tell-of-escalation.js';

/** Every policy between two procedures, one line each. */
export const policies = [
  openCommissorium,
  lapseCommissorium,
  reportCommissorium,
  seatWorkingGroup,
  openHearing,
  reportHearing,
  publishVersion,
  includeInPlan,
  carryOverInitiatives,
  tellOfEscalation,
  lapseEscalations,
  enterInterpretation,
] as const;
