/** How much a deviation matters, in a word, and what that means. */
export const classWords = {
  serious: {
    title: 'Alvorlig',
    meaning: 'Kan betyde, at beslutningen ikke er truffet, som modellen kræver.',
    kind: 'error',
  },
  procedural: { title: 'Formel', meaning: 'Handler om rækkefølge, frist eller orientering.', kind: 'warning' },
  undocumented: { title: 'Udokumenteret', meaning: 'Dokumenterne viser ikke, at det er sket.', kind: 'info' },
} as const;

/** The axes of time, as they are chosen. */
export const basisWords = {
  recorded: 'Det, der var kendt (registreret) dengang',
  effective: 'Det, der gjaldt dengang, efter det, vi ved nu',
} as const;
