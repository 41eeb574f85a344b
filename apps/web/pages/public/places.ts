/** What the public part consists of, in the order it is read. */
export const places = [
  {
    href: '/offentligt/aftaler',
    text: 'Aftaler i kraft',
    about: 'Samarbejdsaftaler og forløbsprogrammer, og hvilken version der gælder.',
  },
  {
    href: '/offentligt/kommissorier',
    text: 'Godkendte kommissorier',
    about: 'Hvad arbejdsgrupperne skal, og hvor længe.',
  },
  {
    href: '/offentligt/organer',
    text: 'Organer',
    about: 'Hvem der beslutter hvad: udvalg, styregruppe, klynger og tovholderfunktioner.',
  },
  {
    href: '/offentligt/plan',
    text: 'Implementeringsplanen',
    about: 'Indsatserne i planen, og hvor langt de er.',
  },
] as const;
