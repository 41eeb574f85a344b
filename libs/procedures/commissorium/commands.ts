import { Choice, Day, Flag, Id, Part, Text } from '#engine/fields.js';
import { deciders } from '../deciders.js';
import type { ConsentingSide } from '../dual-consent.js';

/** The sections of the generic template that a commissorium is written from. */
export const templateSections = {
  background: 'Baggrund',
  purpose: 'Formål',
  task: 'Opgave og afgrænsning',
  deliverables: 'Leverancer',
  organisation: 'Organisering og medlemmer',
  roles: 'Roller',
  process: 'Proces og tidsplan',
  duration: 'Varighed',
  resources: 'Ressourcer',
  reporting: 'Reference',
  communication: 'Kommunikation',
} as const;

/** The two sides that nominate. */
export const nominatingSides = { municipal: 'Kommunerne', regional: 'Regionen' } as const;

/** How a working group comes to its end. */
export const dissolutionCauses = {
  delivered: 'Opgaven er løst',
  lapsed: 'Opgaven er bortfaldet',
  decided: 'Styregruppen har besluttet det',
} as const;

/** What may come of a written approval that a commissorium was sent to. */
export const writtenOutcomes = {
  approved: 'Godkendt',
  returned: 'Sendt tilbage med bemærkninger',
  rejected: 'Afvist',
  withdrawn: 'Trukket tilbage',
} as const;

export class OpenCommissorium {
  @Text('Titel', { max: 300, plain: true }) title!: string;
  @Id('Tovholderfunktion', { refersTo: 'body' }) tovholderfunktion!: string;
  @Id('Revision', { refersTo: 'revision', optional: true, help: 'Sættes af sig selv for en revision på spor 3' })
  revision?: string;
}

export class WriteSection {
  @Choice('Afsnit', templateSections) section!: keyof typeof templateSections;
  @Text('Tekst', { max: 20_000, plain: true }) text!: string;
}

export class WantedSeat {
  @Text('Profil', { max: 200, plain: true }) profile!: string;
  @Choice('Side', nominatingSides) side!: ConsentingSide;
  @Flag('Skal være besat, før arbejdet begynder') mandatory!: boolean;
}

export class DescribeSeats {
  @Part('Poster i arbejdsgruppen', WantedSeat, { list: true }) seats!: WantedSeat[];
}

export class SubmitForQualification {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

export class QualifyCommissorium {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

export class ReturnCommissorium {
  @Text('Bemærkninger', { min: 5, max: 5_000 }) remarks!: string;
}

export class ApproveCommissoriumAsChair {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

export class SendToWrittenApproval {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

export class RecordWrittenApproval {
  @Id('Skriftlig godkendelse', { refersTo: 'writtenApproval' }) writtenApproval!: string;
  @Choice('Udfald', writtenOutcomes) outcome!: keyof typeof writtenOutcomes;
  @Choice('Afgjort af', deciders, { optional: true }) decidedBy?: keyof typeof deciders;
  @Day('Mødedato', { optional: true }) meetingOn?: string;
  @Text('Bemærkninger', { max: 5_000, optional: true }) remarks?: string;
}

export class RecordCommissoriumApproval {
  @Day('Mødedato') meetingOn!: string;
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

export class RejectCommissorium {
  @Day('Mødedato') meetingOn!: string;
  @Text('Begrundelse', { min: 5, max: 5_000 }) reason!: string;
}

export class NominateMember {
  @Text('Profil', { max: 200, help: 'En af profilerne i kommissoriet', plain: true }) profile!: string;
  @Choice('Side', nominatingSides) side!: ConsentingSide;
  @Id('Person', { refersTo: 'person', help: 'Personens id i personregistret' }) person!: string;
}

export class NameSecretary {
  @Choice('Side', nominatingSides) side!: ConsentingSide;
  @Id('Person', { refersTo: 'person', help: 'Personens id i personregistret' }) person!: string;
}

export class StartWorkingGroup {
  @Day('Første møde', { optional: true }) firstMeetingOn?: string;
}

export class ExtendWorkingGroup {
  @Day('Forlænget til og med') until!: string;
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
}

export class DissolveWorkingGroup {
  @Choice('Årsag', dissolutionCauses) cause!: keyof typeof dissolutionCauses;
  @Day('Mødedato', { help: 'Det møde i styregruppen, hvor det blev besluttet' }) meetingOn!: string;
}

export class LapseCommissorium {
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
}
