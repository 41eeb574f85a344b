/** What may be escalated, and what the contact directors may be asked about. */
export const subjectProcedures = {
  agreement: 'Aftale',
  revision: 'Revision',
  commissorium: 'Kommissorium',
  hearing: 'Høring',
  initiative: 'Indsats',
} as const;

/** Why the contact directors did not settle it themselves. */
export const climbingCauses = {
  disagreement: 'Kontaktdirektørerne var ikke enige',
  conflict: 'En kontaktdirektør var inhabil',
  deadline: 'Kontaktdirektørerne svarede ikke inden fristen, heller ikke efter en rykker',
} as const;

/** Who settled it. */
export const settlers = {
  contactDirectors: 'Kontaktdirektørerne',
  oneContactDirector: 'Den ene kontaktdirektør, uden indsigelse fra den anden',
  sss: 'Strategisk Sundhedsstyregruppe',
  ssu: 'Sundhedssamarbejdsudvalget',
} as const;
