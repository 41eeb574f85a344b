import type { Policy } from '#engine/policy.js';
import type { ChairApprovedCaseContext } from '../chair-approved-case/context.js';
import { POLICY } from '../mandates.js';

/** A body that is told of a revision has been told, on whichever of the two runs it is written down. */
export const reportRevision: Policy = {
  name: 'report-revision',
  title: 'Notér orienteringen på revisionen',
  description: 'Når organet er orienteret om en formandsgodkendt revision, noteres det også på revisionen.',
  listensTo: ['chairApprovedCase'],
  react({ event, run }) {
    const { matter, subject, report } = run.context as ChairApprovedCaseContext;
    // What a policy wrote down comes from the revision itself.
    const ownReport = event.type === 'CaseReported' && event.metadata.mandate.function !== POLICY.function;
    if (!ownReport || matter !== 'spor2Revision' || subject === undefined || report === undefined) return [];
    const data = { meetingOn: report.meetingOn };
    return [{ ...subject, command: 'RecordReport', data, mootWhenEnded: true }];
  },
};
