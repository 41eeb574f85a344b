import type { Instant } from '#engine/fact.js';
import type { CarriedRules } from '../carried-rules.js';
import type { Subject } from '../subject.js';
import type { ReportDeadline } from './events.js';
import type { matters } from './words.js';

export interface ChairApprovedCaseContext extends ReportDeadline {
  readonly title: string;
  readonly matter: keyof typeof matters;
  readonly subject?: Subject;
  /** The body whose chairmanship approved, and which must be told. */
  readonly body: string;
  readonly approvedOn: string;
  readonly rules?: CarriedRules;
  readonly overdueSince?: Instant;
  readonly report?: { readonly meetingOn: string; readonly note?: string };
}

export const begin: ChairApprovedCaseContext = {
  title: '',
  matter: 'commissorium',
  body: '',
  approvedOn: '',
  deadline: '',
};
