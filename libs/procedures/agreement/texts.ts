import type { Words } from '#engine/procedure.js';
import { escalatableEvents } from '../escalatable.js';
import type { AgreementFact } from './events.js';

const words = (title: string, description: string): Words => ({ title, description });

/** The agreement's events in Danish. */
export const events: { readonly [T in AgreementFact['type']]: Words } = {
  AgreementRegistered: words('Aftalen er registreret', 'Aftalen er kendt i systemet.'),
  KnownFactRecorded: words('En kendt oplysning er noteret', 'Fra et dokument, med det der ikke vides.'),
  AgreementBroughtIntoForce: words('En version er i kraft', 'Registreret uden en revision i systemet.'),
  VersionPublished: words('En ny version er offentliggjort', 'Resultatet af en revision.'),
  TovholderfunktionAssigned: words('Tovholderfunktionen er valgt', 'Hvem der ejer aftalen.'),
  AgreementSuperseded: words('Aftalen er afløst', 'Andre aftaler er trådt i stedet.'),
  AgreementTerminated: words('Aftalen er ophørt', 'Aftalen gælder ikke længere.'),
  RequirementsAssessed: words(
    'Krav til andre er vurderet',
    'Om aftalen kræver mere af almen praksis end overenskomsten eller flytter opgaver mellem siderne.',
  ),
  PracticeDialogueRecorded: words('Dialog med PLO er registreret', 'Om en eventuel lokalaftale.'),
  TaskTransferModelUsed: words('Modellen for opgaveoverdragelse er brugt', 'Før opgaver flyttes mellem siderne.'),
  AdoptionOpened: words('Parterne er spurgt', 'Hvilke parter der skal tage stilling til versionen.'),
  PartyDecided: words('En part har besluttet', 'Vedtaget, vedtaget med bemærkninger eller afslået.'),
  PartyOptedOut: words('En part står udenfor', 'De andre parters beslutninger gælder fortsat.'),
  AdoptionCountRecorded: words('Antal vedtagelser er noteret', 'Det vides ikke, hvilke parter der er tale om.'),
  ImplementationOpened: words('Implementeringen er sendt ud', 'Hvilke klynger der skal tage versionen i brug.'),
  ImplementationPlanned: words('En klynge har planlagt', 'Med lokal plan og en gruppe, hvor arbejdet er forankret.'),
  TrainingBegun: words('Uddannelse er begyndt', 'I en klynge, efter dens plan.'),
  ...escalatableEvents,
  InterpretationEntered: words(
    'En fortolkning er skrevet ind',
    'Fra en eskalering, der er afgjort med virkning fremover.',
  ),
  TakenIntoUse: words('Taget i brug i en klynge', 'Klyngen bruger versionen fra den dag.'),
};
