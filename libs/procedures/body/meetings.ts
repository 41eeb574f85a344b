import { danishDay } from '#engine/calendar.js';
import type { Definition, Guard, Words } from '#engine/procedure.js';
import type { Body, PlannedMeeting } from '#organisation/body.js';
import { existsOn } from '#organisation/body.js';
import type { BodyFact, MeetingCancelled, MeetingPlanned } from './events.js';

type MeetingFact = 'MeetingPlanned' | 'MeetingCancelled' | 'ReportAwaited' | 'ReportReceived';

/** What a body's chart asks of its meetings. */
export const meetingGuards = {
  meetingIsAhead: {
    text: 'Et møde planlægges til i dag eller senere, mens organet findes.',
    readsInput: true,
    holds: (body, { data, at }) => {
      const { on } = data as MeetingPlanned['data'];
      return on >= danishDay(at) && existsOn(body, on);
    },
  },
  dayIsFree: {
    text: 'Der er allerede planlagt et møde den dag.',
    readsInput: true,
    holds: (body, { data }) => !isPlanned(body, (data as MeetingPlanned['data']).on),
  },
  meetingIsPlanned: {
    text: 'Der er ikke planlagt noget møde den dag.',
    readsInput: true,
    holds: (body, { data }) => isPlanned(body, (data as MeetingCancelled['data']).on),
  },
} satisfies Record<string, Guard<Body, BodyFact>>;

/** What each fact changes; a meeting that is planned anew for a day it was called off on is held after all. */
export const meetingEvolve: Pick<Definition<Body, BodyFact>['evolve'], MeetingFact> = {
  MeetingPlanned: (context, { data: { on } }) => withMeeting(context, { on }),
  MeetingCancelled: (context, { data: { on, reason } }) => withMeeting(context, { on, cancelledBecause: reason }),
  ReportAwaited: (context, { data }) => ({
    ...context,
    awaitingReport: [...(context.awaitingReport ?? []), data.chairApprovedCase],
  }),
  ReportReceived: (context, { data }) => ({
    ...context,
    awaitingReport: (context.awaitingReport ?? []).filter((id) => id !== data.chairApprovedCase),
  }),
};

/** The events in Danish. */
export const meetingTexts: { readonly [type in MeetingFact]: Words } = {
  MeetingPlanned: { title: 'Et møde er planlagt', description: 'Organet mødes denne dag.' },
  MeetingCancelled: { title: 'Et møde er aflyst', description: 'Med begrundelse; planen viser det stadig.' },
  ReportAwaited: {
    title: 'En sag venter på næste møde',
    description: 'Organet skal orienteres om, hvad formandskabet har godkendt.',
  },
  ReportReceived: { title: 'Organet er orienteret om en sag', description: 'Sagen venter ikke længere på et møde.' },
};

function isPlanned({ meetings = [] }: Body, day: string): boolean {
  return meetings.some(({ on, cancelledBecause }) => on === day && cancelledBecause === undefined);
}

function withMeeting(context: Body, meeting: PlannedMeeting): Body {
  const others = (context.meetings ?? []).filter(({ on }) => on !== meeting.on);
  const meetings = [...others, meeting].toSorted((one, other) => (one.on < other.on ? -1 : 1));
  return { ...context, meetings };
}
