import { Choice, Day, Flag, Id, Ids, Text, WhenItHappened, Whole } from '#engine/fields.js';
import { resolutionScopes } from '../escalation-words.js';
import { partyDecisions } from './words.js';

/** The kinds of standing documents that are revised. */
export const agreementKinds = {
  cooperation: 'Samarbejdsaftale',
  careProgramme: 'Forløbsprogram',
  model: 'Model eller retningslinje',
} as const;

export class RegisterAgreement {
  @Text('Titel', { max: 300, plain: true }) title!: string;
  @Choice('Art', agreementKinds) kind!: keyof typeof agreementKinds;
  @Id('Tovholderfunktion', { refersTo: 'body', optional: true, help: 'Udelades, hvor en arbejdsgruppe ejer aftalen' })
  tovholderfunktion?: string;
  @Text('Målgruppe', { max: 500, optional: true, plain: true }) targetGroup?: string;
  @Day('Næste planlagte gennemsyn', { optional: true }) nextReview?: string;
}

export class RecordKnownFact {
  @Text('Hvad der vides', { min: 5, max: 1_000 }) statement!: string;
  @Text('Hvad der ikke vides', { max: 1_000, optional: true }) unknown?: string;
  @WhenItHappened('Hvornår', { optional: true }) when?: string;
}

export class BringIntoForce {
  @Text('Version', { max: 100, plain: true }) version!: string;
  @Day('Taget i brug', { optional: true }) takenIntoUseOn?: string;
}

export class PublishVersion {
  @Id('Revision', { refersTo: 'revision' }) revision!: string;
  @Whole('Udkastets nummer', { min: 1, max: 10_000, optional: true }) draft?: number;
}

export class AssignTovholderfunktion {
  @Id('Tovholderfunktion', { refersTo: 'body' }) tovholderfunktion!: string;
}

export class SupersedeAgreement {
  @Ids('Afløses af', { refersTo: 'agreement', min: 1 }) by!: string[];
  @Text('Begrundelse', { min: 3, max: 1_000 }) reason!: string;
}

export class TerminateAgreement {
  @Day('Sidste dag') lastDay!: string;
  @Text('Begrundelse', { min: 3, max: 1_000 }) reason!: string;
}

export class AssessRequirements {
  @Flag('Kræver mere af almen praksis end overenskomsten') beyondContract!: boolean;
  @Flag('Flytter opgaver mellem siderne') movesTasks!: boolean;
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
}

export class RecordPracticeDialogue {
  @WhenItHappened('Hvornår') when!: string;
  @Text('Hvad dialogen førte til', { min: 5, max: 2_000 }) outcome!: string;
  @Text('Hvor det står', { max: 500, help: 'Journalnummer, referat eller brev', plain: true }) document!: string;
}

export class RecordTaskTransferModel {
  @WhenItHappened('Hvornår') when!: string;
  @Text('Hvad modellen førte til', { min: 5, max: 2_000 }) outcome!: string;
  @Text('Hvor det står', { max: 500, help: 'Journalnummer, referat eller brev', plain: true }) document!: string;
}

const versionHelp = 'Nummeret på den version, der er i kraft, eller på den næste';

export class OpenAdoption {
  @Whole('Version', { min: 1, max: 999, help: versionHelp }) number!: number;
  @Ids('Parter, der skal spørges', { refersTo: 'body', min: 1, help: 'Kommuner, region og PLO' }) parties!: string[];
}

export class RecordPartyDecision {
  @Id('Part', { refersTo: 'body' }) party!: string;
  @Choice('Beslutning', partyDecisions) decision!: keyof typeof partyDecisions;
  @WhenItHappened('Besluttet') decidedOn!: string;
  @Text('Hvor det står', { max: 500, help: 'Referat, brev eller journalnummer', plain: true }) document!: string;
  @Text('Bemærkninger eller begrundelse', { max: 2_000, optional: true }) remarks?: string;
}

export class RecordOptOut {
  @Id('Part', { refersTo: 'body' }) party!: string;
  @WhenItHappened('Besluttet') decidedOn!: string;
  @Text('Hvor det står', { max: 500, help: 'Referat, brev eller journalnummer', plain: true }) document!: string;
  @Text('Begrundelse', { min: 3, max: 2_000 }) reason!: string;
}

export class RecordAdoptionCount {
  @Whole('Version', { min: 1, max: 999, help: versionHelp }) number!: number;
  @Whole('Har vedtaget', { min: 0, max: 999 }) adopted!: number;
  @Whole('Ud af', { min: 1, max: 999 }) of!: number;
  @WhenItHappened('Hvornår') when!: string;
  @Text('Hvor det står', { max: 500, help: 'Det dokument, der oplyser antallet', plain: true }) document!: string;
}

export class OpenImplementation {
  @Whole('Version', { min: 1, max: 999, help: versionHelp }) number!: number;
  @Ids('Sundhedsklynger', { refersTo: 'body', min: 1 }) clusters!: string[];
}

export class PlanImplementation {
  @Id('Sundhedsklynge', { refersTo: 'body' }) cluster!: string;
  @Text('Gruppe, hvor arbejdet er forankret', { max: 300, plain: true }) anchoringGroup!: string;
  @Text('Lokal plan', { max: 2_000, help: 'Hovedpunkterne, eller hvor planen ligger' }) localPlan!: string;
}

export class BeginTraining {
  @Id('Sundhedsklynge', { refersTo: 'body' }) cluster!: string;
  @WhenItHappened('Hvornår', { optional: true }) when?: string;
}

export class TakeIntoUse {
  @Id('Sundhedsklynge', { refersTo: 'body' }) cluster!: string;
  @Day('Taget i brug') on!: string;
}

export class EnterInterpretation {
  @Id('Eskalering', { refersTo: 'escalation' }) escalation!: string;
  @Text('Spørgsmålet', { max: 5_000 }) question!: string;
  @Text('Fortolkning', { max: 5_000, plain: true }) text!: string;
  @Text('Begrundelse', { max: 5_000 }) reason!: string;
  @Choice('Rækkevidde', resolutionScopes) scope!: keyof typeof resolutionScopes;
  @Day('Afgjort') on!: string;
}
