import type { Run } from '#engine/procedure.js';
import { inDanish } from '#calendar/in-danish.js';
import type { ChairApprovedCaseContext } from './context.js';
import { matters } from './words.js';

/** What readers see: the case, and in a sentence what is to happen or has happened. */
export function view({ context }: Run<ChairApprovedCaseContext>): object {
  const { rules: _carried, ...shown } = context;
  return { ...shown, matterTitle: matters[context.matter], inWords: sentence(context) };
}

function sentence({ deadline, atMeeting, overdueSince, report }: ChairApprovedCaseContext): string {
  if (report) {
    const late = report.meetingOn > deadline ? `, og det skulle være sket senest den ${inDanish(deadline)}` : '';
    return `Organet blev orienteret på mødet den ${inDanish(report.meetingOn)}${late}.`;
  }
  if (overdueSince !== undefined) {
    return `Organet skulle være orienteret senest den ${inDanish(deadline)}, og det er ikke registreret. Gør det på næste møde.`;
  }
  return atMeeting === undefined
    ? `Der er ikke planlagt et møde. Efter styringsmodellen skal organet orienteres senest den ${inDanish(deadline)}.`
    : `Organet skal orienteres på mødet den ${inDanish(atMeeting)}.`;
}
