import type { Words } from '#engine/procedure.js';
import { sharedEvents } from '../texts.js';
import { words } from '../words-of.js';
import { escalationEvents } from './escalation-texts.js';
import type { FirstFact } from './events.js';

/** The events of version 1 in Danish. */
export const events: { readonly [T in FirstFact['type']]: Words } = {
  ...sharedEvents,
  ...escalationEvents,
  ContactDirectorsConsulted: words('Kontaktdirektørerne er spurgt', 'Et spørgsmål uden eskalering.'),
  AdviceGiven: words('En kontaktdirektør har givet et råd', 'Et svar uden eskalering.'),
  HearingOpened: words('En høring er åbnet', 'Parterne kan svare indtil fristen.'),
  HearingDraftSubmitted: words('Et høringsudkast er sendt til formandskabet', 'Med parter og frist.'),
  HearingResponseRecorded: words('Et høringssvar er modtaget', 'Et senere svar fra samme part erstatter det.'),
  HearingExtended: words('Høringsfristen er forlænget', 'Med begrundelse.'),
  HearingClosed: words('Høringen er lukket', 'Svar, der kommer nu, er for sene, men gemmes.'),
  ResponseHandled: words('Et høringssvar er håndteret', 'Med udfald og begrundelse.'),
};
