import { endOfDanishDay } from '#engine/calendar.js';
import type { Awaited, Run } from '#engine/procedure.js';
import { type ConsentingSide, missingSides } from '../dual-consent.js';
import type { RevisionContext } from './context.js';

/** What must happen next for the revision to move on, and by whom. */
export function awaits({ context }: Run<RevisionContext>, states: readonly string[]): Awaited[] {
  if (states.includes('paused')) return [{ command: 'Resume', ...dueOn(context.paused?.until) }];
  const escalation = states.includes('escalated') ? resolution(context) : [];
  const stopped = escalation.length > 0 && context.escalation?.blocking === true;
  return [...escalation, ...(stopped ? [] : progress(context, states[0] ?? ''))];
}

function progress(context: RevisionContext, state: string): Awaited[] {
  const consent = (command: string): Awaited[] => missingSides(context.consents).map((side) => ({ command, side }));
  switch (state) {
    case 'needReported':
    case 'assessment':
      return unassessed(context).map((side) => ({ command: 'ProposeSpor', side }));
    case 'sporChange':
      return consent('ConsentToLowerSpor');
    case 'spor1.drafting':
    case 'spor2.reviewing':
    case 'spor3.adjusting':
      return [{ command: unhandled(context) ? 'HandleResponse' : 'SubmitDraft' }];
    case 'spor1.signOff':
      return consent('SignOff');
    case 'spor2.hearing':
    case 'spor3.hearing':
      return [{ command: 'CloseHearing', ...dueOn(context.hearing?.deadline) }];
    case 'spor2.contactDirectorReview':
      return consent('ApproveReview');
    case 'spor2.chairApproval':
    case 'spor3.hearingDraft':
      return consent('ApproveAsChair');
    default:
      return meetings[state] ?? [];
  }
}

const meetings: { readonly [state: string]: Awaited[] } = {
  'spor2.sssMeeting': [{ command: 'RecordSssDecision' }],
  'spor3.workingGroup': [{ command: 'SubmitHearingDraft' }],
  'spor3.followUp': [{ command: 'RecordFollowUp' }],
  'spor3.municipalPreTreatment': [{ command: 'RecordPreTreatment' }],
  'spor3.sssApproval': [{ command: 'RecordSssDecision' }],
  'spor3.ssuTreatment': [{ command: 'RecordSsuDecision' }],
  'published.awaitingReport': [{ command: 'RecordReport' }],
};

/** Both when nobody or both have assessed (then they differ and one must give way), else the one who has not. */
function unassessed({ assessments }: RevisionContext): ConsentingSide[] {
  const missing = (['municipal', 'regional'] as const).filter((side) => assessments[side] === undefined);
  return missing.length > 0 ? missing : ['municipal', 'regional'];
}

function unhandled({ hearing }: RevisionContext): boolean {
  return Object.keys(hearing?.responses ?? {}).some((party) => hearing?.handled[party] === undefined);
}

function resolution({ escalation }: RevisionContext): Awaited[] {
  if (!escalation?.proposal) return [{ command: 'ProposeResolution' }];
  return missingSides(escalation.consents).map((side) => ({ command: 'AcceptResolution', side }));
}

function dueOn(day: string | undefined): { dueAt?: string } {
  return day === undefined ? {} : { dueAt: endOfDanishDay(day) };
}
