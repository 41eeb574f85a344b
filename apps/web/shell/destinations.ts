import type { Me } from '../api/types.js';

/** A place in the main menu, and whom it is for. */
export interface Destination {
  readonly href: string;
  readonly text: string;
  /** Where else one is when one is there. */
  readonly also?: string;
  readonly isFor: (me: Me | null) => boolean;
}

const known = (me: Me | null): boolean => me !== null;
const holds =
  (...functions: string[]) =>
  (me: Me | null): boolean =>
    me?.seats.some((seat) => functions.includes(seat.function)) ?? false;

/** The main menu, in the order it is read. A place is shown when there is a page on its address. */
export const destinations: readonly Destination[] = [
  { href: '/', text: 'Mit overblik', isFor: known },
  { href: '/forloeb', text: 'Forløb', isFor: known },
  { href: '/revisioner', also: '/aftaler', text: 'Revisioner', isFor: known },
  { href: '/kommissorier', text: 'Kommissorier', isFor: known },
  { href: '/sager', text: 'Sager til afgørelse', isFor: holds('kontaktdirektoer', 'chair', 'member') },
  { href: '/plan', text: 'Plan og indsatser', isFor: known },
  { href: '/organisation', text: 'Organisation', isFor: known },
  { href: '/sekretariat', text: 'Sekretariat', isFor: holds('secretary') },
  { href: '/bevis', text: 'Revision og bevis', isFor: holds('auditor') },
  { href: '/offentligt', text: 'Offentligt', isFor: () => true },
];

/** What the foot of every page leads to, by the same rule. */
export const footLinks: readonly Pick<Destination, 'href' | 'text'>[] = [
  { href: '/tilgaengelighed', text: 'Tilgængelighedserklæring' },
];
