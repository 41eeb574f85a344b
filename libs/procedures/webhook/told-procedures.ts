/**
 * The procedures that a webhook may be narrowed down to, with their Danish titles. Without a choice it tells of all.
 */
export const toldProcedures: { readonly [procedure: string]: string } = {
  agreement: 'Aftale',
  revision: 'Revision',
  hearing: 'Høring',
  commissorium: 'Kommissorium',
  writtenApproval: 'Skriftlig godkendelse',
  chairApprovedCase: 'Formandsgodkendt sag',
  escalation: 'Eskalering',
  initiative: 'Indsats',
  plan: 'Implementeringsplan',
  governance: 'Styringsmodel',
  body: 'Organ',
  seat: 'Post',
  succession: 'Skifte',
};
