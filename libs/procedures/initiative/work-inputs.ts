import { Choice, Day, Id, Ids, Text } from '#engine/fields.js';
import { mandateBases, scalingChoices } from './words.js';

export class MandateInitiative {
  @Choice('Grundlag', mandateBases) basis!: keyof typeof mandateBases;
  @Day('Mødedato') meetingOn!: string;
  @Id('Kommissorium', { refersTo: 'commissorium', optional: true }) commissorium?: string;
  @Text('Begrundelse for ikke at skrive et kommissorium', { min: 5, max: 2_000, optional: true }) reason?: string;
}

export class BeginInitiativeWork {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

export class BeginInitiativeImplementation {
  @Text('Hvad der skal implementeres', { min: 5, max: 2_000 }) what!: string;
}

export class SetLeadFrame {
  @Text('Rammen for at være LEAD', { min: 5, max: 5_000 }) frame!: string;
  @Day('Mødedato') meetingOn!: string;
  @Ids('Sundhedsklynger, der spørges', { refersTo: 'body', min: 1 }) clusters!: string[];
  @Day('Frist for at melde sig', { optional: true }) deadline?: string;
}

export class VolunteerAsLead {
  @Id('Sundhedsklynge', { refersTo: 'body' }) cluster!: string;
  @Text('Hvad klyngen vil', { min: 5, max: 5_000 }) offer!: string;
}

export class DeclineLead {
  @Id('Sundhedsklynge', { refersTo: 'body' }) cluster!: string;
  @Text('Begrundelse', { min: 3, max: 2_000 }) reason!: string;
}

export class CloseLeadCall {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

export class AssignLead {
  @Id('Sundhedsklynge', { refersTo: 'body' }) cluster!: string;
  @Day('Mødedato') meetingOn!: string;
}

export class PlaceInitiative {
  @Choice('Nyt niveau', { joint: 'Fælles', free: 'FRI' }) level!: 'joint' | 'free';
  @Day('Mødedato') meetingOn!: string;
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
}

export class BeginDevelopment {
  @Text('Klyngens plan', { min: 5, max: 5_000 }) plan!: string;
}

export class BeginTesting {
  @Text('Hvad der afprøves, og hvor', { min: 5, max: 5_000 }) what!: string;
}

export class BeginEvaluation {
  @Text('Hvordan der evalueres', { min: 5, max: 5_000 }) how!: string;
}

export class RecommendScaling {
  @Choice('Klyngens anbefaling', scalingChoices) recommendation!: keyof typeof scalingChoices;
  @Text('Evalueringen', { max: 500, help: 'Entydig henvisning til evalueringen', plain: true }) document!: string;
  @Text('Begrundelse', { min: 5, max: 5_000 }) reason!: string;
}

export class DecideScaling {
  @Choice('Beslutning', scalingChoices) outcome!: keyof typeof scalingChoices;
  @Day('Mødedato') meetingOn!: string;
  @Ids('Sundhedsklynger, der skal tage indsatsen i brug', { refersTo: 'body', optional: true }) clusters?: string[];
  @Text('Begrundelse', { max: 2_000, optional: true }) reason?: string;
}

export class PrepareScaling {
  @Id('Sundhedsklynge', { refersTo: 'body' }) cluster!: string;
  @Text('Klyngens plan', { max: 5_000, optional: true }) plan?: string;
}

export class RollOutInCluster {
  @Id('Sundhedsklynge', { refersTo: 'body' }) cluster!: string;
  @Day('Taget i brug') on!: string;
}

export class DeclineScaling {
  @Id('Sundhedsklynge', { refersTo: 'body' }) cluster!: string;
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
}
