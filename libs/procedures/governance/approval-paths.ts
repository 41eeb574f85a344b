import { Choice, Choices, Id, NumberChoice, Part } from '#engine/fields.js';

/** The procedures whose approval path the model decides. */
export const pathProcedures = { revision: 'Revision af en aftale', commissorium: 'Kommissorium' } as const;

/** What a step of an approval path is for. */
export const approvalSteps = {
  signOff: 'Tovholdernes godkendelse',
  qualification: 'Kvalificering',
  review: 'Gennemgang',
  hearingDraft: 'Godkendelse af høringsudkast',
  preTreatment: 'Kommunal forbehandling',
  approval: 'Godkendelse',
  finalTreatment: 'Politisk behandling',
  information: 'Orientering',
} as const;

/** Who may take a step. Both sides are meant where there are two. */
export const approvers = {
  tovholdere: 'Tovholderne',
  kontaktdirektoerer: 'Kontaktdirektørerne',
  chairmanship: 'Formandskabet mellem møder',
  writtenApproval: 'Medlemmerne ved skriftlig godkendelse',
  meeting: 'Organets møde',
} as const;

/** One step of an approval path. */
export class ApprovalStep {
  @Choice('Trin', approvalSteps) step!: keyof typeof approvalSteps;
  @Choices('Hvem', approvers, { min: 1, help: 'Er der flere, er en af dem nok' })
  approvers!: (keyof typeof approvers)[];
  @Id('Andet organ', {
    refersTo: 'body',
    optional: true,
    help: 'Kun hvis trinnet ikke hører til det organ, reglerne ellers nævner',
  })
  body?: string;
}

/** The steps from a finished draft to what is decided, in their order. */
export class ApprovalPath {
  @Choice('Procedure', pathProcedures) procedure!: keyof typeof pathProcedures;
  @NumberChoice('Spor', [1, 2, 3], { optional: true, help: 'Kun for en revision' }) spor?: number;
  @Part('Trin i rækkefølge', ApprovalStep, { list: true }) steps!: ApprovalStep[];
}
