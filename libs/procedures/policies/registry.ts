import { carryOverInitiatives } from './carry-over-initiatives.js';
import { followMeetingPlan } from './follow-meeting-plan.js';
import { listForMeeting } from './list-for-meeting.js';
import { enterInterpretation } from './enter-interpretation.js';
import { carryOutSuccession } from './carry-out-succession.js';
import { includeInPlan } from './include-in-plan.js';
import { lapseCommissorium } from './lapse-commissorium.js';
import { lapseEscalations } from './lapse-escalations.js';
import { openCommissorium } from './open-commissorium.js';
import { openHearing } from './open-hearing.js';
import { prepareWrittenApproval } from './prepare-written-approval.js';
import { publishVersion } from './publish-version.js';
import { registerChairApproval } from './register-chair-approval.js';
import { reportCommissorium } from './report-commissorium.js';
import { reportHearing } from './report-hearing.js';
import { reportRevision } from './report-revision.js';
import { reportWrittenApproval } from './report-written-approval.js';
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
  prepareWrittenApproval,
  reportWrittenApproval,
  registerChairApproval,
  reportRevision,
  listForMeeting,
  followMeetingPlan,
  publishVersion,
  includeInPlan,
  carryOverInitiatives,
  tellOfEscalation,
  lapseEscalations,
  enterInterpretation,
  carryOutSuccession,
] as const;
