/** What is escalated: doubt about how something is to be understood, or a dispute between the sides. */
export const escalationKinds = { doubt: 'Tvivl', dispute: 'Tvist' } as const;

/** How far a resolution reaches. */
export const resolutionScopes = {
  thisCase: 'Kun denne sag',
  interpretation: 'Fortolkning, der skal gælde fremover',
} as const;

/** How an escalation came to its end. */
export const escalationOutcomes = {
  resolved: 'Afgjort',
  withdrawn: 'Trukket tilbage',
  lapsed: 'Bortfaldet',
} as const;
