import type { Run } from '#engine/procedure.js';
import { longDay } from '#calendar/long-day.js';
import type { ChairApprovedCaseContext } from './context.js';
import { matters } from './words.js';

/** What readers see: the case, and in a sentence what is to happen or has happened. */
export function view({ context }: Run<ChairApprovedCaseContext>): object {
  const { rules: _carried, ...shown } = context;
  return { ...shown, matterTitle: matters[context.matter], inWords: sentence(context) };
}

function sentence({ deadline, atMeeting, overdueSince, report }: ChairApprovedCaseContext): string {
  if (report) {
    const late = report.meetingOn > deadline ? `, og det skulle være sket senest den ${longDay(deadline)}` : '';
    return `Organet blev orienteret på mødet den ${longDay(report.meetingOn)}${late}.`;
  }
  if (overdueSince !== undefined) {
    return `Organet skulle være orienteret senest den ${longDay(deadline)}, og det er ikke registreret. Gør det på næste møde.`;
  }
  return atMeeting === undefined
    ? `Der er ikke planlagt et møde. Efter styringsmodellen skal organet orienteres senest den ${longDay(deadline)}.`
    : `Organet skal orienteres på mødet den ${longDay(atMeeting)}.`;
}
