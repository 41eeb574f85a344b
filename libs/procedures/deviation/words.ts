/** The procedures whose runs are held against the model. */
export const judgedProcedures = {
  agreement: 'Aftale',
  chairApprovedCase: 'Formandsgodkendt sag',
  commissorium: 'Kommissorium',
  escalation: 'Eskalering',
  hearing: 'Høring',
  initiative: 'Indsats',
  revision: 'Revision',
  writtenApproval: 'Skriftlig godkendelse',
} as const;
