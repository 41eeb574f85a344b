import type { Words } from '#engine/procedure.js';
import type { SuccessionFact } from './events.js';

/** The events in Danish. */
export const events: { readonly [type in SuccessionFact['type']]: Words } = {
  SuccessionPrepared: { title: 'Skiftet er forberedt', description: 'Det er beskrevet, hvem der afløser hvem.' },
  SuccessionRevised: { title: 'Skiftet er ændret', description: 'Efterfølgerne er beskrevet på ny.' },
  SuccessorConfirmed: { title: 'En efterfølger er bekræftet', description: 'Den er ikke længere en antagelse.' },
  SuccessionApproved: { title: 'En side har godkendt', description: 'Begge sider skal godkende skiftet.' },
  SuccessionReopened: { title: 'Skiftet er åbnet igen', description: 'Godkendelserne er taget tilbage.' },
  SuccessionBegun: { title: 'Skiftet føres ud i livet', description: 'Organer, poster og åbent arbejde føres videre.' },
  SuccessionConcluded: { title: 'Skiftet er ført ud i livet', description: 'Alt, der var åbent, er ført videre.' },
  SuccessionReviewed: { title: 'Skiftet efterses', description: 'Det, der måtte mangle, føres videre.' },
  SuccessionCancelled: { title: 'Skiftet er opgivet', description: 'Strukturen ændres ikke af dette skifte.' },
};
