/** The day somebody last went through the pages and this statement, ISO 8601. */
export const lastReviewed = '2026-11-22';

/** What is known to be missing, and what there is instead. Empty this list only for what has been tried. */
export const knownLacks: readonly { readonly what: string; readonly instead: string }[] = [
  {
    what: 'Siderne er ikke afprøvet med skærmlæser af mennesker, der bruger en til daglig.',
    instead: 'De er kun undersøgt med automatiske værktøjer og tastatur.',
  },
  {
    what: 'Diagrammet over et forløb kan ikke læses på en lille skærm uden at rulle sidelæns.',
    instead: 'Den samme viden står som tekst under diagrammet.',
  },
  {
    what: 'Filer, som brugere vedlægger, er ikke kontrolleret for tilgængelighed.',
    instead: 'Bed den, der har vedlagt filen, om en udgave, du kan bruge.',
  },
  {
    what: 'Login-siden tilhører den organisation, du logger ind med.',
    instead: 'Dens tilgængelighed står i organisationens egen erklæring.',
  },
];

/** How it was found. */
export const howTested: readonly string[] = [
  'Automatisk med axe-core og reglerne for WCAG 2.1 A og AA, i Chromium.',
  'Med tastatur alene, på de vigtigste forløb for tovholdere og kontaktdirektører.',
  'Set igennem i bredderne 360, 768 og 1440 pixel, så indhold ikke forsvinder på en telefon.',
];
