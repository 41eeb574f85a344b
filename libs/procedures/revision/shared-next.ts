import { endOfDanishDay } from '#engine/calendar.js';
import type { Awaited } from '#engine/procedure.js';
import { type ConsentingSide, missingSides } from '../dual-consent.js';
import { chairsTake } from './path-guards.js';
import type { SharedContext } from './shared-context.js';

/** What a state awaits, from what the run knows. */
export type Steps<C> = { readonly [state: string]: (context: C) => readonly Awaited[] };

const just = (command: string) => (): readonly Awaited[] => [{ command }];

const consents =
  (command: string) =>
  (context: SharedContext): Awaited[] =>
    missingSides(context.consents).map((side) => ({ command, side }));

const assessing = (context: SharedContext): Awaited[] =>
  unassessed(context).map((side) => ({ command: 'ProposeSpor', side }));

/** What each state awaits in every version. */
export const sharedSteps: Steps<SharedContext> = {
  needReported: assessing,
  assessment: assessing,
  sporChange: consents('ConsentToLowerSpor'),
  'spor1.drafting': just('SubmitDraft'),
  'spor1.signOff': consents('SignOff'),
  'spor2.contactDirectorReview': consents('ApproveReview'),
  'spor2.chairApproval': (context) =>
    chairsTake(context, 'approval') ? consents('ApproveAsChair')(context) : [{ command: 'LiftToMeeting' }],
  'spor3.hearingDraft': consents('ApproveAsChair'),
  'spor2.sssMeeting': just('RecordSssDecision'),
  'spor3.workingGroup': just('SubmitHearingDraft'),
  'spor3.followUp': just('RecordFollowUp'),
  'spor3.municipalPreTreatment': just('RecordPreTreatment'),
  'spor3.sssApproval': just('RecordSssDecision'),
  'spor3.ssuTreatment': just('RecordSsuDecision'),
  'published.awaitingReport': just('RecordReport'),
};

/** Both when nobody or both have assessed (then they differ and one must give way), else the one who has not. */
function unassessed({ assessments }: SharedContext): ConsentingSide[] {
  const missing = (['municipal', 'regional'] as const).filter((side) => assessments[side] === undefined);
  return missing.length > 0 ? missing : ['municipal', 'regional'];
}

/** When a day that somebody waits for is over. */
export function dueOn(day: string | undefined): { dueAt?: string } {
  return day === undefined ? {} : { dueAt: endOfDanishDay(day) };
}
