import ical, {
  ICalEventBusyStatus,
  ICalEventClass,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { danishDay, endOfDanishDay } from '#engine/calendar.js';
import type { Ref } from '#engine/procedure.js';
import type { SeatDeadline } from '#read-models/queries/deadlines-of.js';
import type { BodyMeeting } from '#read-models/queries/meetings-of.js';

/** How often a program that follows the calendar is asked to fetch it again, in seconds. */
const FETCH_AGAIN = 3_600;

const PRODUCER = { company: 'Sporskifte', product: 'Frister', language: 'DA' };

/** What stands in a calendar. */
export interface CalendarContents {
  readonly deadlines: readonly SeatDeadline[];
  readonly meetings: readonly BodyMeeting[];
}

/**
 * Deadlines and meetings as iCalendar (RFC 5545), one event for each. An event keeps its UID as long as the deadline is
 * the same one in its run, so a deadline that is moved is moved in the calendar; its SEQUENCE is the run's revision.
 * What lasts the day out is that whole day in Denmark, other deadlines an instant in UTC. The same contents give the
 * same text.
 * @param origin where people reach the web application, without a slash at the end; undefined: events lead nowhere
 */
export function deadlineCalendar({ deadlines, meetings }: CalendarContents, origin: string | undefined): string {
  const calendar = ical({ name: 'Sporskifte: frister', prodId: PRODUCER, ttl: FETCH_AGAIN });
  for (const deadline of deadlines) calendar.createEvent({ ...eventOf(deadline), ...leadingTo(origin, deadline) });
  for (const meeting of meetings) {
    const about = { procedure: 'body', id: meeting.id };
    calendar.createEvent({ ...meetingEvent(meeting), ...leadingTo(origin, about) });
  }
  // The library leaves the last line without its end.
  return `${calendar.toString()}\r\n`;
}

function eventOf({ stream, name, title, label, stateTitle, dueAt, closed, ...run }: SeatDeadline): ICalEventData {
  return {
    id: uid(`${stream}.${name.replaceAll('/', '.')}`),
    ...due(dueAt),
    ...versionOf(run),
    // Most deadlines are called one: »Høringsfrist«.
    summary: `${/frist/i.test(title) ? '' : 'Frist: '}${title} – ${label}`,
    description: `${stateTitle}.`,
    // A deadline takes nobody's time.
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
    ...(closed && { class: ICalEventClass.CONFIDENTIAL }),
  };
}

/** The plan has days alone. One that is called off stays, so that it goes from calendars that have it. */
function meetingEvent({ id, on, bodyName, cancelledBecause, ...run }: BodyMeeting): ICalEventData {
  return {
    id: uid(`body-${id}.meeting.${on}`),
    ...wholeDay(on),
    ...versionOf(run),
    summary: `${cancelledBecause === undefined ? 'Møde' : 'Aflyst møde'}: ${bodyName}`,
    ...(cancelledBecause !== undefined && { status: ICalEventStatus.CANCELLED }),
  };
}

const uid = (name: string): string => `${name}@sporskifte`;

function versionOf({ changedAt, revision }: { readonly changedAt: string; readonly revision: number }) {
  const changed = new Date(changedAt);
  return { stamp: changed, lastModified: changed, sequence: revision };
}

const wholeDay = (day: string) => ({ start: new Date(`${day}T00:00:00.000Z`), allDay: true });

function due(dueAt: string): Pick<ICalEventData, 'start' | 'allDay'> {
  const instant = new Date(dueAt);
  const lastDay = danishDay(new Date(instant.getTime() - 1).toISOString());
  return endOfDanishDay(lastDay) === instant.toISOString() ? wholeDay(lastDay) : { start: instant };
}

function leadingTo(origin: string | undefined, { procedure, id }: Ref): Pick<ICalEventData, 'url'> {
  return origin === undefined ? {} : { url: `${origin}/forloeb/${procedure}/${encodeURIComponent(id)}` };
}
