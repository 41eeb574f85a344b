/** What a party may decide about an agreement. */
export const partyDecisions = {
  adopted: 'Vedtaget',
  adoptedWithRemarks: 'Vedtaget med bemærkninger',
  declined: 'Afslået',
} as const;

/** Where a party stands in the ledger of adoption. */
export const adoptionStatuses = {
  pending: 'Ikke besluttet endnu',
  ...partyDecisions,
  optedOut: 'Står udenfor',
} as const;

/** How far a cluster has come with an agreement. */
export const implementationStatuses = {
  notStarted: 'Ikke begyndt',
  planned: 'Planlagt',
  training: 'Uddannelse i gang',
  inUse: 'Taget i brug',
} as const;
