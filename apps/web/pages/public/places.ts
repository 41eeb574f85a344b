import type { Card } from '../../parts/cards.js';

/** What the public part consists of, in the order it is read. */
export const places: readonly Card[] = [
  {
    href: '/offentligt/aftaler',
    title: 'Aftaler i kraft',
    about: 'Samarbejdsaftaler og forløbsprogrammer, og hvilken version der gælder.',
  },
  {
    href: '/offentligt/kommissorier',
    title: 'Godkendte kommissorier',
    about: 'Hvad arbejdsgrupperne skal, og hvor længe.',
  },
  {
    href: '/offentligt/organer',
    title: 'Organer',
    about: 'Hvem der beslutter hvad: udvalg, styregruppe, klynger og tovholderfunktioner.',
  },
  {
    href: '/offentligt/plan',
    title: 'Implementeringsplanen',
    about: 'Indsatserne i planen, og hvor langt de er.',
  },
];
