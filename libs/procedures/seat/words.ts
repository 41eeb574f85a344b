import type { Words } from '#engine/procedure.js';
import type { SeatFact } from './events.js';

/** The seat's events in Danish. */
export const events: { readonly [type in SeatFact['type']]: Words } = {
  SeatCreated: { title: 'Posten er oprettet', description: 'Posten findes og er ledig.' },
  HolderAppointed: { title: 'En person er udpeget', description: 'Personen har posten fra denne dag.' },
  TermEnded: { title: 'Perioden er slut', description: 'Personen har posten til og med denne dag.' },
  SubstituteProposed: {
    title: 'En stedfortræder er foreslået',
    description: 'Den, der har posten, har bedt om, at en anden kan handle på sine vegne.',
  },
  SubstituteApproved: {
    title: 'En stedfortræder er godkendt',
    description: 'Kan handle på vegne af den, der har posten.',
  },
  SubstituteDeclined: { title: 'Stedfortræderen er afvist', description: 'Ingen kan handle i stedet.' },
  SubstituteRevoked: {
    title: 'Stedfortræderen er kaldt tilbage',
    description: 'Mandatet er ophørt før tiden.',
  },
  SeatAbolished: { title: 'Posten er nedlagt', description: 'Posten findes ikke længere.' },
};
