import { endOfDanishDay } from '#engine/calendar.js';
import type { Awaited, Run } from '#engine/procedure.js';
import { type ConsentingSide, missingSides } from '../dual-consent.js';
import { type RevisionContext, unhandledParties } from './context.js';

/** What must happen next for the revision to move on, and by whom. */
export function awaits({ context }: Run<RevisionContext>, states: readonly string[]): Awaited[] {
  if (states.includes('paused')) return [{ command: 'Resume', ...dueOn(context.paused?.until) }];
  const escalation = states.includes('escalated') ? resolution(context) : [];
  const stopped = escalation.length > 0 && context.escalation?.blocking === true;
  return [...escalation, ...(stopped ? [] : progress(context, states[0] ?? ''))];
}

function progress(context: RevisionContext, state: string): readonly Awaited[] {
  const command = single[state];
  if (command) return [{ command }];
  return steps[state]?.(context) ?? [];
}

const consents =
  (command: string) =>
  (context: RevisionContext): Awaited[] =>
    missingSides(context.consents).map((side) => ({ command, side }));

const assessing = (context: RevisionContext): Awaited[] =>
  unassessed(context).map((side) => ({ command: 'ProposeSpor', side }));

const writing = (context: RevisionContext): Awaited[] => [
  { command: unhandledParties(context).length > 0 ? 'HandleResponse' : 'SubmitDraft' },
];

const hearing = ({ hearing: one }: RevisionContext): Awaited[] => [
  { command: 'CloseHearing', ...dueOn(one?.deadline) },
];

const steps: { readonly [state: string]: (context: RevisionContext) => Awaited[] } = {
  needReported: assessing,
  assessment: assessing,
  sporChange: consents('ConsentToLowerSpor'),
  'spor1.drafting': writing,
  'spor1.signOff': consents('SignOff'),
  'spor2.reviewing': writing,
  'spor2.hearing': hearing,
  'spor2.contactDirectorReview': consents('ApproveReview'),
  'spor2.chairApproval': consents('ApproveAsChair'),
  'spor3.hearingDraft': consents('ApproveAsChair'),
  'spor3.hearing': hearing,
  'spor3.adjusting': writing,
};

const single: { readonly [state: string]: string } = {
  'spor2.sssMeeting': 'RecordSssDecision',
  'spor3.workingGroup': 'SubmitHearingDraft',
  'spor3.followUp': 'RecordFollowUp',
  'spor3.municipalPreTreatment': 'RecordPreTreatment',
  'spor3.sssApproval': 'RecordSssDecision',
  'spor3.ssuTreatment': 'RecordSsuDecision',
  'published.awaitingReport': 'RecordReport',
};

/** Both when nobody or both have assessed (then they differ and one must give way), else the one who has not. */
function unassessed({ assessments }: RevisionContext): ConsentingSide[] {
  const missing = (['municipal', 'regional'] as const).filter((side) => assessments[side] === undefined);
  return missing.length > 0 ? missing : ['municipal', 'regional'];
}

function resolution({ escalation }: RevisionContext): Awaited[] {
  if (!escalation?.proposal) return [{ command: 'ProposeResolution' }];
  return missingSides(escalation.consents).map((side) => ({ command: 'AcceptResolution', side }));
}

function dueOn(day: string | undefined): { dueAt?: string } {
  return day === undefined ? {} : { dueAt: endOfDanishDay(day) };
}
