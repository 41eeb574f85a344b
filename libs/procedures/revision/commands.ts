import { Choice, Day, Id, NumberChoice, Text, Texts, WhenItHappened } from '#engine/fields.js';
import { milestones, needSources } from './words.js';

/** The tracks of the model: facts only, the whole agreement, or a working group. */
export type Spor = 1 | 2 | 3;

export class ReportNeed {
  @Id('Aftale', { refersTo: 'agreement' }) agreement!: string;
  @Choice('Anledning', needSources) source!: keyof typeof needSources;
  @Text('Hvad er ændret, og hvorfor kræver det en revision?', { min: 10, max: 5_000, plain: true })
  description!: string;
}

export class ProposeSpor {
  @NumberChoice('Spor', [1, 2, 3], { help: '1: kun fakta. 2: hele aftalen gennemses. 3: arbejdsgruppe' }) spor!: Spor;
  @Text('Begrundelse', { min: 10, max: 2_000 }) reason!: string;
}

export class ProposeNoNeed {
  @Text('Begrundelse', { min: 10, max: 2_000 }) reason!: string;
}

export class ConsentToLowerSpor {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

export class RefuseLowerSpor {
  @Text('Begrundelse', { min: 10, max: 2_000 }) reason!: string;
}

export class ReopenAssessment {
  @Text('Begrundelse', { min: 10, max: 2_000, help: 'For eksempel at det viste sig at være mere end fakta' })
  reason!: string;
}

export class SubmitDraft {
  @Text('Hvad er ændret', { min: 5, max: 10_000 }) summary!: string;
  @Text('Udkastet', {
    max: 500,
    help: 'Journalnummer, filnavn eller anden entydig henvisning til teksten',
    plain: true,
  })
  document!: string;
}

export class SignOff {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

export class ReturnDraft {
  @Text('Bemærkninger', { min: 5, max: 5_000 }) remarks!: string;
}

export class InvolveExperts {
  @Texts('Fagpersoner', { min: 1, help: 'Funktion og sted, ikke navne' }) experts!: string[];
}

export class ApproveReview {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

export class ApproveAsChair {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

export class ReturnByChair {
  @Text('Bemærkninger', { min: 5, max: 5_000 }) remarks!: string;
}

export class LiftToMeeting {
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
}

export class RecordSssDecision {
  @Choice('Beslutning', { approved: 'Godkendt', returned: 'Sendt tilbage' }) outcome!: 'approved' | 'returned';
  @Day('Mødedato') meetingOn!: string;
  @Text('Bemærkninger', { max: 5_000, optional: true }) remarks?: string;
}

export class RecordSsuDecision {
  @Choice('Beslutning', { approved: 'Godkendt', returned: 'Sendt tilbage' }) outcome!: 'approved' | 'returned';
  @Day('Mødedato') meetingOn!: string;
  @Text('Bemærkninger', { max: 5_000, optional: true }) remarks?: string;
}

export class RecordReport {
  @Day('Mødedato') meetingOn!: string;
}

export class ConfirmCommissorium {
  @Id('Kommissorium', { refersTo: 'commissorium' }) commissorium!: string;
  @Id('Arbejdsgruppe', { refersTo: 'body' }) workingGroup!: string;
}

export class ReportCommissoriumEnded {
  @Id('Kommissorium', { refersTo: 'commissorium' }) commissorium!: string;
}

export class SendToFollowUp {
  @Text('Følgegruppe', { max: 300, plain: true }) group!: string;
}

export class RecordFollowUp {
  @Text('Følgegruppens bemærkninger', { min: 2, max: 5_000 }) remarks!: string;
}

export class RecordPreTreatment {
  @Day('Mødedato') meetingOn!: string;
  @Text('Kommunale bemærkninger', { max: 5_000, optional: true }) remarks?: string;
  @Text('Kredsens indstilling', { min: 2, max: 2_000 }) recommendation!: string;
}

export class AddComment {
  @Text('Kommentar', { min: 1, max: 5_000 }) text!: string;
}

export class Pause {
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
  @Day('Indtil', { optional: true }) until?: string;
  @Text('Indtil hvad er sket', { max: 500, optional: true }) awaiting?: string;
}

export class Resume {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

export class Withdraw {
  @Text('Begrundelse', { min: 10, max: 2_000 }) reason!: string;
}

export class RegisterKnownCourse {
  @Id('Aftale', { refersTo: 'agreement' }) agreement!: string;
  @NumberChoice('Spor', [1, 2, 3], { optional: true, help: 'Udelades, hvor det ikke vides' }) spor?: Spor;
  @Text('Hvad forløbet er', { min: 5, max: 2_000, plain: true }) description!: string;
}

export class RecordMilestone {
  @Choice('Skridt', milestones) milestone!: keyof typeof milestones;
  @WhenItHappened('Hvornår') when!: string;
  @Text('Hvad der vides', { min: 5, max: 1_000 }) statement!: string;
  @Id('Organ', { refersTo: 'body', optional: true }) body?: string;
}

export class CloseKnownCourse {
  @Text('Status', { min: 5, max: 1_000 }) conclusion!: string;
}
