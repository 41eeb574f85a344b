import type { Words } from '#engine/procedure.js';
import { escalatableEvents } from '../escalatable.js';
import type { HearingFact } from './events.js';

const words = (title: string, description: string): Words => ({ title, description });

/** The hearing's events in Danish. */
export const events: { readonly [T in HearingFact['type']]: Words } = {
  ...escalatableEvents,
  HearingPrepared: words('En høring er forberedt', 'Med tekst, parter, spørgsmål og frist.'),
  HearingBegun: words('Et udkast er sendt i høring', 'Revisionen har sendt sit udkast til parterne.'),
  PreparationChanged: words('Forberedelsen er ændret', 'Parter, spørgsmål eller frist er en anden.'),
  ShortDeadlineApproved: words('En formand har godkendt den korte frist', 'Begge formænd skal gøre det.'),
  ShortDeadlineRefused: words(
    'Den korte frist er afvist',
    'Nu gælder den frist, reglerne siger, til der vælges en ny.',
  ),
  HearingOpened: words('Høringen er åbnet', 'Parterne kan svare indtil fristen.'),
  PartiesAdded: words('Flere parter er hørt', 'Med begrundelse; fristen er den samme.'),
  ResponseReceived: words(
    'Et høringssvar er modtaget',
    'Inden fristen erstatter det partens tidligere svar; efter fristen gemmes det ved siden af.',
  ),
  HearingExtended: words('Høringsfristen er forlænget', 'Med begrundelse.'),
  HearingClosed: words('Høringen er lukket', 'Svar, der kommer efter fristen, er for sene, men gemmes og behandles.'),
  HearingReopened: words('Høringen er genåbnet', 'Med begrundelse og en ny frist.'),
  ResponseSplit: words('Et høringssvar er delt op', 'Hver bemærkning i svaret behandles for sig.'),
  RemarkCorrected: words('En bemærkning er rettet', 'Et udfald, den havde, gælder ikke længere.'),
  RemarkHandled: words('En bemærkning har fået et udfald', 'Med begrundelse og sted i teksten.'),
  HearingConcluded: words('Høringen er afsluttet', 'Alle bemærkninger har et udfald.'),
  HearingCancelled: words('Høringen er aflyst', 'Med begrundelse. Svar, der er kommet, er gemt.'),
};
