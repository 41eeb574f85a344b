const several: { readonly [title: string]: string } = {
  Politisk: 'Politisk niveau',
  Administrativt: 'Administrativt niveau',
  Sundhedsklynge: 'Sundhedsklynger',
  Sundhedsråd: 'Sundhedsråd',
  Tovholderfunktion: 'Tovholderfunktioner',
  Arbejdsgruppe: 'Arbejdsgrupper',
  Referencegruppe: 'Referencegrupper',
  Kommune: 'Kommuner',
};

/** The heading over all bodies of a kind, from what one of them is: `Kommune` gives `Kommuner`. */
export const severalAt = (title: string): string => several[title] ?? title;
