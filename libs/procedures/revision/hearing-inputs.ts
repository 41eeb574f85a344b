import { Day, Id, Ids, Text, Texts, Whole } from '#engine/fields.js';

export class SendToHearing {
  @Text('Hvad er ændret', { min: 5, max: 10_000 }) summary!: string;
  @Text('Høringsudkastet', { max: 500, help: 'Entydig henvisning til teksten', plain: true }) document!: string;
  @Ids('Høringsparter', { refersTo: 'body', min: 1 }) parties!: string[];
  @Texts('Spørgsmål til parterne', { optional: true }) questions?: string[];
  @Day('Frist', { optional: true, help: 'Udelades den, gælder den frist, reglerne siger' }) deadline?: string;
  @Text('Begrundelse for kort frist', {
    min: 5,
    max: 1_000,
    optional: true,
    help: 'En kortere frist end reglerne siger, skal formandskabet godkende',
  })
  shortenedBecause?: string;
}

export class SubmitHearingDraft {
  @Text('Hvad er ændret', { min: 5, max: 10_000 }) summary!: string;
  @Text('Høringsudkastet', { max: 500, help: 'Entydig henvisning til teksten', plain: true }) document!: string;
  @Ids('Høringsparter', { refersTo: 'body', min: 1 }) parties!: string[];
  @Texts('Spørgsmål til parterne', { optional: true }) questions?: string[];
  @Day('Frist', { optional: true, help: 'Udelades den, gælder den frist, reglerne siger' }) deadline?: string;
  @Text('Begrundelse for kort frist', {
    min: 5,
    max: 1_000,
    optional: true,
    help: 'Formandskabet godkender den med udkastet',
  })
  shortenedBecause?: string;
}

export class ReportHearingClosed {
  @Id('Høring', { refersTo: 'hearing' }) hearing!: string;
  @Whole('Høringens nummer', { min: 1, max: 1_000 }) number!: number;
  @Whole('Antal svar', { min: 0, max: 10_000 }) responses!: number;
}

export class ReportHearingConcluded {
  @Id('Høring', { refersTo: 'hearing' }) hearing!: string;
  @Whole('Høringens nummer', { min: 1, max: 1_000 }) number!: number;
  @Whole('Antal bemærkninger', { min: 0, max: 100_000 }) remarks!: number;
}

export class ReportHearingReopened {
  @Id('Høring', { refersTo: 'hearing' }) hearing!: string;
  @Whole('Høringens nummer', { min: 1, max: 1_000 }) number!: number;
}

export class ReportHearingCalledOff {
  @Id('Høring', { refersTo: 'hearing' }) hearing!: string;
  @Whole('Høringens nummer', { min: 1, max: 1_000 }) number!: number;
}
