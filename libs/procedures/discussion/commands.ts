import { Choice, Id, Part, Text, Whole } from '#engine/fields.js';
import type { Ref } from '#engine/procedure.js';

/** What can be discussed: every run that people decide in. */
export const discussable = {
  agreement: 'Aftale',
  chairApprovedCase: 'Formandsgodkendt sag',
  commissorium: 'Kommissorium',
  escalation: 'Eskalering',
  governance: 'Styringsmodel',
  hearing: 'Høring',
  initiative: 'Indsats',
  plan: 'Implementeringsplan',
  revision: 'Revision',
  succession: 'Skifte',
  writtenApproval: 'Skriftlig godkendelse',
} as const;

export class Discussed implements Ref {
  @Choice('Art', discussable) procedure!: keyof typeof discussable;
  @Id('Id') id!: string;
}

export class WriteComment {
  @Part('Hvad kommentaren er til', Discussed) about!: Discussed;
  @Text('Kommentar', { max: 5_000 }) text!: string;
  @Whole('Svar på kommentar nummer', { min: 1, max: 100_000, optional: true }) replyTo?: number;
}

export class WithdrawComment {
  @Whole('Kommentarens nummer', { min: 1, max: 100_000 }) number!: number;
}

export class ResolveComment {
  @Whole('Kommentarens nummer', { min: 1, max: 100_000 }) number!: number;
}

export class ReopenComment {
  @Whole('Kommentarens nummer', { min: 1, max: 100_000 }) number!: number;
}
