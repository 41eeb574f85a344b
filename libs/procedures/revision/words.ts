/** Why an agreement may need revising. */
export const needSources = {
  legislation: 'Ny lovgivning',
  clinicalGuideline: 'Ny klinisk retningslinje eller anbefaling',
  rateOrPractice: 'Ny takst eller praksis',
  cluster: 'Henvendelse fra en sundhedsklynge',
  otherParty: 'Henvendelse fra en anden part',
  scheduledReview: 'Planlagt gennemsyn',
} as const;

/** What is escalated. */
export const escalationKinds = { doubt: 'Tvivl', dispute: 'Tvist' } as const;

/** How far a resolution reaches. */
export const resolutionScopes = {
  thisCase: 'Kun denne sag',
  interpretation: 'Fortolkning, der skal gælde fremover',
} as const;

/** The steps of a course that may be known from documents, in the order of the model. */
export const milestones = {
  need: 'Behovet blev rejst',
  evaluation: 'Evaluering',
  minorAdjustments: 'Mindre justeringer godkendt',
  commissorium: 'Kommissorium behandlet',
  workingGroup: 'Arbejdsgruppe i gang',
  hearingDraft: 'Høringsudkast godkendt',
  hearing: 'Høring',
  responsesTreated: 'Høringssvar behandlet',
  chairApproval: 'Godkendt af formandskabet',
  reported: 'Orienteret om på møde',
  approval: 'Endelig godkendelse',
  training: 'Uddannelse',
  takenIntoUse: 'Taget i brug',
  implementation: 'Implementering',
} as const;

/** The steps each track would leave traces of; what is missing among them is a gap in what is known. */
export const expectedMilestones = {
  1: ['need', 'approval', 'reported'],
  2: ['need', 'chairApproval', 'reported'],
  3: [
    'need',
    'commissorium',
    'workingGroup',
    'hearingDraft',
    'hearing',
    'responsesTreated',
    'approval',
    'takenIntoUse',
  ],
} as const satisfies Record<1 | 2 | 3, readonly (keyof typeof milestones)[]>;
