import { Choice, Day, Id, Ids, Text, WhenItHappened, Whole } from '#engine/fields.js';

/** The kinds of standing documents that are revised. */
export const agreementKinds = {
  cooperation: 'Samarbejdsaftale',
  careProgramme: 'Forløbsprogram',
  model: 'Model eller retningslinje',
} as const;

export class RegisterAgreement {
  @Text('Titel', { max: 300 }) title!: string;
  @Choice('Art', agreementKinds) kind!: keyof typeof agreementKinds;
  @Id('Tovholderfunktion', { optional: true, help: 'Udelades, hvor en arbejdsgruppe ejer aftalen' })
  tovholderfunktion?: string;
  @Text('Målgruppe', { max: 500, optional: true }) targetGroup?: string;
  @Day('Næste planlagte gennemsyn', { optional: true }) nextReview?: string;
}

export class RecordKnownFact {
  @Text('Hvad der vides', { min: 5, max: 1_000 }) statement!: string;
  @Text('Hvad der ikke vides', { max: 1_000, optional: true }) unknown?: string;
  @WhenItHappened('Hvornår', { optional: true }) when?: string;
}

export class BringIntoForce {
  @Text('Version', { max: 100 }) version!: string;
  @Day('Taget i brug', { optional: true }) takenIntoUseOn?: string;
}

export class PublishVersion {
  @Id('Revision') revision!: string;
  @Whole('Udkastets nummer', { min: 1, max: 10_000, optional: true }) draft?: number;
}

export class AssignTovholderfunktion {
  @Id('Tovholderfunktion') tovholderfunktion!: string;
}

export class SupersedeAgreement {
  @Ids('Afløses af', { min: 1 }) by!: string[];
  @Text('Begrundelse', { min: 3, max: 1_000 }) reason!: string;
}

export class TerminateAgreement {
  @Day('Sidste dag') lastDay!: string;
  @Text('Begrundelse', { min: 3, max: 1_000 }) reason!: string;
}
