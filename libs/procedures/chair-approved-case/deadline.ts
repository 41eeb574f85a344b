import { plusDays } from '#engine/calendar.js';
import { type Body, meetingAfter } from '#organisation/body.js';
import type { CarriedRules } from '../carried-rules.js';
import { meetingRules } from '../rule-values.js';
import type { ReportDeadline } from './events.js';

/**
 * When a body must be told of what was approved on a day: at its first meeting after it, else within the rules' days.
 */
export function reportDeadline(body: Pick<Body, 'meetings'>, approvedOn: string, rules: CarriedRules): ReportDeadline {
  const meeting = meetingAfter(body, approvedOn);
  if (meeting) return { deadline: meeting.on, atMeeting: meeting.on };
  return { deadline: plusDays(approvedOn, meetingRules(rules).reportWithinDays) };
}
