/** What became of a remark; the colours are the ones the overview of responses is read by. */
export const remarkOutcomes = {
  unchanged: 'Uændret (rød)',
  adjusted: 'Drøftet og tilpasset (gul)',
  changed: 'Ændret eller tilføjet (grøn)',
} as const;

export type RemarkOutcome = keyof typeof remarkOutcomes;

/** What a hearing may be about besides a revision, which sends its own drafts into hearing. */
export const heardKinds = {
  agreement: 'En aftale',
  commissorium: 'Et kommissorium',
  initiative: 'En indsats',
  plan: 'En implementeringsplan',
} as const;

/** How a party stands in the overview of responses. */
export const partyStatuses = {
  answered: 'Har svaret',
  answeredJointly: 'Har svaret sammen med andre',
  late: 'Har svaret for sent',
  missing: 'Har ikke svaret',
} as const;
