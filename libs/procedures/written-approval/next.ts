import { endOfDanishDay } from '#engine/calendar.js';
import type { Awaited, Run } from '#engine/procedure.js';
import { missingSides } from '../dual-consent.js';
import { seatsNow } from './asked-members.js';
import { type WrittenApprovalContext, silentSeats } from './context.js';

/** What must happen next: of the members, only those who have not answered are waited for. */
export function awaits(run: Run<WrittenApprovalContext>, states: readonly string[]): Awaited[] {
  const { context } = run;
  switch (states[0]) {
    case 'prepared':
      return [{ command: 'OpenWrittenApproval' }];
    case 'open':
    case 'extended':
      return answers(run);
    case 'chairDecision':
      return missingSides(context.consents).map((side) => ({ command: 'ApproveAsChair', side }));
    case 'atMeeting':
      return [{ command: 'RecordMeetingDecision' }];
    default:
      return [];
  }
}

function answers(run: Run<WrittenApprovalContext>): Awaited[] {
  const { context } = run;
  const dueAt = endOfDanishDay(context.deadline!);
  const silent = silentSeats(context).map((asked) => {
    const [seat] = seatsNow(run, asked);
    return { command: 'AnswerWrittenApproval', seat: seat!, dueAt };
  });
  return silent.length > 0 ? silent : [{ command: 'CountAnswers', dueAt }];
}
