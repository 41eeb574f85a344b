import { Choice, Flag, Id, Text, Whole } from '#engine/fields.js';

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
  @Text('Titel', { max: 300 }) title!: string;
  @Choice('Visionsområde', visionAreas) visionArea!: keyof typeof visionAreas;
  @Choice('Niveau', initiativeLevels) level!: keyof typeof initiativeLevels;
  @Flag('Ny i perioden') isNew!: boolean;
  @Text('Præcisering af niveau', { max: 200, optional: true }) levelNote?: string;
  @Id('Klynge, der er LEAD', { optional: true }) leadCluster?: string;
}

export class IncludeInPlan {
  @Text('Planperiode', { max: 20, help: 'For eksempel 2024-2025' }) period!: string;
  @Whole('Nummer i planen', { min: 1, max: 999 }) number!: number;
}
