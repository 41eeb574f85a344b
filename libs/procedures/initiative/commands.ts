import { Choice, Day, Flag, Id, Ids, Text, Whole } from '#engine/fields.js';
import { decidingBodies, knownStages, priorities } from './words.js';

/** The four vision areas of the health agreement 2024-2027. */
export const visionAreas = {
  mentalHealth: 'Børn og unges mentale trivsel',
  transitions: 'Gode overgange',
  prevention: 'Sundhedsfremme og forebyggelse',
  educationAndWork: 'Sammenhæng til uddannelses- og beskæftigelsesområdet',
} as const;

/** Where an initiative is handled. */
export const initiativeLevels = { joint: 'Fælles', lead: 'LEAD', free: 'FRI' } as const;

export class ProposeInitiative {
  @Text('Titel', { max: 300, plain: true }) title!: string;
  @Choice('Visionsområde', visionAreas) visionArea!: keyof typeof visionAreas;
  @Choice('Niveau', initiativeLevels) level!: keyof typeof initiativeLevels;
  @Flag('Ny i perioden') isNew!: boolean;
  @Text('Præcisering af niveau', { max: 200, optional: true, plain: true }) levelNote?: string;
  @Id('Klynge, der er LEAD', { refersTo: 'body', optional: true }) leadCluster?: string;
}

export class IncludeInPlan {
  @Text('Planperiode', { max: 20, help: 'For eksempel 2024-2025', plain: true }) period!: string;
  @Whole('Nummer i planen', { min: 1, max: 999 }) number!: number;
  @Id('Plan', { refersTo: 'plan', optional: true }) plan?: string;
}

export class CarryInitiativeOver {
  @Id('Den næste plan', { refersTo: 'plan' }) plan!: string;
  @Text('Begrundelse', { min: 3, max: 2_000 }) reason!: string;
}

export class StartInitiative {
  @Choice('Hvor arbejdet allerede står', knownStages, { optional: true, help: 'Udelades, når arbejdet skal begynde' })
  stage?: keyof typeof knownStages;
  @Text('Hvad der viser det', { max: 1_000, optional: true }) basis?: string;
}

export class RecordNextStep {
  @Text('Næste skridt', { min: 5, max: 2_000 }) nextStep!: string;
  @Id('Ansvarligt organ', { refersTo: 'body', optional: true }) responsible?: string;
}

export class ReprioritiseInitiative {
  @Choice('Prioritet', priorities) priority!: keyof typeof priorities;
  @Choice('Besluttet af', decidingBodies) decidedBy!: keyof typeof decidingBodies;
  @Day('Mødedato') meetingOn!: string;
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
}

export class ChangeInitiativeLevel {
  @Choice('Nyt niveau', initiativeLevels) level!: keyof typeof initiativeLevels;
  @Choice('Besluttet af', decidingBodies) decidedBy!: keyof typeof decidingBodies;
  @Day('Mødedato') meetingOn!: string;
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
  @Id('Klynge, der er LEAD', { refersTo: 'body', optional: true, help: 'Kun på niveauet LEAD, hvis klyngen er fundet' })
  leadCluster?: string;
}

export class PauseInitiative {
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
  @Day('Indtil', { optional: true }) until?: string;
  @Text('Indtil hvad er sket', { max: 500, optional: true }) awaiting?: string;
}

export class ResumeInitiative {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

export class DiscontinueInitiative {
  @Choice('Besluttet af', decidingBodies) decidedBy!: keyof typeof decidingBodies;
  @Day('Mødedato') meetingOn!: string;
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
}

export class CompleteInitiative {
  @Text('Resultat', { min: 5, max: 5_000 }) result!: string;
}

export class RequestFreeStatus {
  @Whole('År', { min: 2020, max: 2100 }) year!: number;
  @Day('Frist') deadline!: string;
  @Ids('Sundhedsklynger, der skal svare', { refersTo: 'body', min: 1 }) clusters!: string[];
}

export class GiveFreeStatus {
  @Id('Sundhedsklynge', { refersTo: 'body' }) cluster!: string;
  @Whole('År', { min: 2020, max: 2100 }) year!: number;
  @Text('Status', { min: 5, max: 10_000 }) status!: string;
}

export class ShareExperience {
  @Id('Sundhedsklynge', { refersTo: 'body' }) cluster!: string;
  @Text('Overskrift', { min: 3, max: 200, plain: true }) headline!: string;
  @Text('Erfaring', { min: 5, max: 10_000 }) experience!: string;
}
