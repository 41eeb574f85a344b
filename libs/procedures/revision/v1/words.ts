/** What became of a remark in a hearing response. */
export const hearingOutcomes = {
  unchanged: 'Uændret (rød)',
  adjusted: 'Drøftet og tilpasset (gul)',
  changed: 'Ændret eller tilføjet (grøn)',
} as const;
