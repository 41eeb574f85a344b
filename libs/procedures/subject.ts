import { Choice, Id } from '#engine/fields.js';
import type { Ref } from '#engine/procedure.js';

/** What a decision between meetings may be about. */
export const subjectKinds = {
  agreement: 'Aftale',
  commissorium: 'Kommissorium',
  hearing: 'Høring',
  initiative: 'Indsats',
  plan: 'Implementeringsplan',
  revision: 'Revision',
  writtenApproval: 'Skriftlig godkendelse',
} as const;

/** The run that something is about. */
export class Subject implements Ref {
  @Choice('Art', subjectKinds) procedure!: keyof typeof subjectKinds;
  @Id('Id') id!: string;
}
