import { danishDay } from '#engine/calendar.js';
import type { Policy } from '#engine/policy.js';
import { type Body, meetingAfter } from '#organisation/body.js';

/** When a body's next meeting becomes another, what waits for it waits for the new one. */
export const followMeetingPlan: Policy = {
  name: 'follow-meeting-plan',
  title: 'Lad frister følge mødeplanen',
  description: 'Når et organs næste møde planlægges eller aflyses, følger fristen for dets orienteringer med.',
  listensTo: ['body'],
  react({ event, run }) {
    if (event.type !== 'MeetingPlanned' && event.type !== 'MeetingCancelled') return [];
    const body = run.context as Body;
    const { on } = event.data as { readonly on: string };
    const next = meetingAfter(body, danishDay(event.metadata.recordedAt));
    // A change behind the next meeting moves nothing that waits for it.
    if (next !== undefined && next.on < on) return [];
    return (body.awaitingReport ?? []).map((id) => ({
      procedure: 'chairApprovedCase',
      id,
      command: 'FollowMeetingPlan',
      data: {},
    }));
  },
};
