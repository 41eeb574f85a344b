import { Choice, Day, Id, Ids, Text, Whole } from '#engine/fields.js';
import { followUpLevels } from './words.js';

export class OpenPlan {
  @Text('Titel', { max: 300, plain: true }) title!: string;
  @Text('Planperiode', { max: 20, help: 'For eksempel 2024-2025', plain: true }) period!: string;
  @Day('Første dag') firstDay!: string;
  @Day('Sidste dag') lastDay!: string;
  @Id('Den plan, der går forud', { refersTo: 'plan', optional: true }) follows?: string;
}

export class AddToPlan {
  @Id('Indsats', { refersTo: 'initiative' }) initiative!: string;
}

export class RemoveFromPlan {
  @Id('Indsats', { refersTo: 'initiative' }) initiative!: string;
  @Text('Begrundelse', { min: 3, max: 2_000 }) reason!: string;
}

export class SubmitPlan {
  @Day('Styregruppens mødedato', { optional: true, help: 'Udelades, hvis dagen ikke kendes' }) meetingOn?: string;
}

export class ReturnPlan {
  @Day('Udvalgets mødedato') meetingOn!: string;
  @Text('Bemærkninger', { min: 5, max: 5_000 }) remarks!: string;
}

export class ApprovePlan {
  @Day('Udvalgets mødedato', { optional: true, help: 'Udelades, hvis dagen ikke kendes' }) meetingOn?: string;
  @Text('Bemærkninger', { max: 5_000, optional: true }) remarks?: string;
}

export class RecordPlanFollowUp {
  @Whole('År', { min: 2020, max: 2100 }) year!: number;
  @Choice('Niveau', followUpLevels) level!: keyof typeof followUpLevels;
  @Day('Mødedato') meetingOn!: string;
  @Text('Hvad opfølgningen viste', { min: 5, max: 10_000 }) summary!: string;
}

export class BeginNextPlan {
  @Id('Den næste plan', { refersTo: 'plan' }) plan!: string;
}

export class ConcludePlan {
  @Text('Hvordan planen endte', { min: 5, max: 5_000 }) conclusion!: string;
  @Ids('Indsatser, der føres videre', { refersTo: 'initiative', help: 'Tom liste, hvis ingen føres videre' })
  carriedOver!: string[];
}
