import { Choice, Day, Id, Ids, Text } from '#engine/fields.js';
import { hearingOutcomes } from './words.js';

export class FirstOpenHearing {
  @Ids('Høringsparter', { refersTo: 'body', min: 1 }) parties!: string[];
  @Day('Frist') deadline!: string;
  @Text('Begrundelse for kort frist', { min: 5, max: 1_000, optional: true }) shortenedBecause?: string;
}

export class FirstSubmitHearingDraft {
  @Text('Hvad er ændret', { min: 5, max: 10_000 }) summary!: string;
  @Text('Høringsudkastet', { max: 500, help: 'Entydig henvisning til teksten', plain: true }) document!: string;
  @Ids('Høringsparter', { refersTo: 'body', min: 1 }) parties!: string[];
  @Day('Frist') deadline!: string;
  @Text('Begrundelse for kort frist', { min: 5, max: 1_000, optional: true }) shortenedBecause?: string;
}

export class RecordHearingResponse {
  @Id('Høringspart', { refersTo: 'body' }) party!: string;
  @Text('Svaret', { max: 500, help: 'Entydig henvisning til høringssvaret', plain: true }) document!: string;
  @Ids('Svarer også for', { refersTo: 'body', optional: true }) jointWith?: string[];
}

export class FirstExtendHearing {
  @Day('Ny frist') deadline!: string;
  @Text('Begrundelse', { min: 5, max: 1_000 }) reason!: string;
}

export class FirstCloseHearing {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

export class HandleResponse {
  @Id('Høringspart', { refersTo: 'body' }) party!: string;
  @Choice('Udfald', hearingOutcomes) outcome!: keyof typeof hearingOutcomes;
  @Text('Håndtering', { min: 5, max: 5_000 }) note!: string;
}
