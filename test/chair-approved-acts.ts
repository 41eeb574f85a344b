import { people } from './people.js';
import { act, surroundings } from './revision-acts.js';
import type { Act, Others } from './specification.js';

const { policy, municipalSecretariat, clock } = people;

/** What a chair-approved case looks at, with these meetings of its body. */
export function knownWith(...meetings: readonly object[]): Others {
  return {
    ...surroundings,
    'commissorium/k': { title: 'Arbejdsgruppe om SAM:BO' },
    'revision/r': {},
    'body/sss': { name: 'Strategisk Sundhedsstyregruppe', ...(meetings.length > 0 && { meetings }) },
  };
}

/** One meeting before the approval, one after it and one more. */
export const meetings = [{ on: '2024-01-24' }, { on: '2024-03-20' }, { on: '2024-05-15' }] as const;

export const approval = (more: object = {}): Act =>
  act(policy, 'RegisterChairApproval', {
    title: 'Kommissorium: Arbejdsgruppe om SAM:BO',
    matter: 'commissorium',
    subject: { procedure: 'commissorium', id: 'k' },
    body: 'sss',
    approvedOn: '2024-03-01',
    ...more,
  });
export const registered = approval();

export const reports = (meetingOn: string, at = '2024-03-21T08:00:00.000Z'): Act => ({
  ...act(municipalSecretariat, 'ReportCase', { meetingOn }),
  at,
});
/** The end of the day of the meeting, 20 March in Denmark. */
export const MEETING_OVER = '2024-03-20T23:00:00.000Z';
export const deadlineReached = (at = MEETING_OVER): Act => ({ ...act(clock, 'MarkOverdue'), at });
export const followed = act(policy, 'FollowMeetingPlan');
