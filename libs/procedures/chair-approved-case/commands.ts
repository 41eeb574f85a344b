import { Choice, Day, Id, Part, Text } from '#engine/fields.js';
import { Subject } from '../subject.js';
import { matters } from './words.js';

export class RegisterChairApproval {
  @Text('Titel', { max: 300, plain: true }) title!: string;
  @Choice('Hvad formandskabet har godkendt', matters) matter!: keyof typeof matters;
  @Part('Handler om', Subject) subject!: Subject;
  @Id('Organ, der skal orienteres', { refersTo: 'body' }) body!: string;
  @Day('Godkendt den') approvedOn!: string;
}

export class ReportCase {
  @Day('Mødedato', { help: 'Det møde, hvor organet blev orienteret' }) meetingOn!: string;
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

/** Looks at the body's meetings again; there is nothing to add. */
export class FollowMeetingPlan {}

/** What the clock says when nothing has been reported in time; there is nothing to add. */
export class MarkOverdue {}
