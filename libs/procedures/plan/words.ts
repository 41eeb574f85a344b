/** Where a year is followed up. */
export const followUpLevels = { political: 'Politisk', administrative: 'Administrativ' } as const;
