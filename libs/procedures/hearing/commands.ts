import { Choice, Day, Flag, Id, Ids, Text, Texts, Whole } from '#engine/fields.js';
import type { heardKinds } from './words.js';
import { heardKinds as kinds } from './words.js';

const shortHelp = 'En kortere frist end reglerne siger, skal formandskabet godkende';

export class PrepareHearing {
  @Text('Titel', { max: 300, plain: true }) title!: string;
  @Text('Teksten i høring', { max: 500, help: 'Entydig henvisning til teksten og dens version', plain: true })
  document!: string;
  @Ids('Høringsparter', { refersTo: 'body', min: 1 }) parties!: string[];
  @Texts('Spørgsmål til parterne', { optional: true }) questions?: string[];
  @Day('Frist', { optional: true, help: 'Udelades den, gælder den frist, reglerne siger' }) deadline?: string;
  @Text('Begrundelse for kort frist', { min: 5, max: 1_000, optional: true, help: shortHelp })
  shortenedBecause?: string;
  @Choice('Hvad teksten er', kinds, { optional: true, help: 'En revision sender selv sit udkast i høring' })
  about?: keyof typeof heardKinds;
  @Id('Hvilken', { optional: true, help: 'Id på det, høringen handler om' }) subject?: string;
}

export class BeginHearing {
  @Text('Titel', { max: 300, plain: true }) title!: string;
  @Text('Teksten i høring', { max: 500, plain: true }) document!: string;
  @Ids('Høringsparter', { refersTo: 'body', min: 1 }) parties!: string[];
  @Texts('Spørgsmål til parterne', { optional: true }) questions?: string[];
  @Day('Frist', { optional: true }) deadline?: string;
  @Text('Begrundelse for kort frist', { min: 5, max: 1_000, optional: true }) shortenedBecause?: string;
  @Id('Revision', { refersTo: 'revision' }) revision!: string;
  @Whole('Høringens nummer', { min: 1, max: 1_000 }) number!: number;
  @Flag('Formandskabet har godkendt fristen') chairsApproved!: boolean;
}

export class ChangePreparation {
  @Ids('Høringsparter', { refersTo: 'body', min: 1, optional: true }) parties?: string[];
  @Texts('Spørgsmål til parterne', { optional: true }) questions?: string[];
  @Day('Frist', { optional: true }) deadline?: string;
  @Text('Begrundelse for kort frist', { min: 5, max: 1_000, optional: true, help: shortHelp })
  shortenedBecause?: string;
}

export class ApproveShortDeadline {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

export class RefuseShortDeadline {
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
}

export class OpenHearing {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

export class AddParties {
  @Ids('Flere høringsparter', { refersTo: 'body', min: 1 }) parties!: string[];
  @Text('Begrundelse', { min: 5, max: 1_000 }) reason!: string;
}

export class ExtendHearing {
  @Day('Ny frist') deadline!: string;
  @Text('Begrundelse', { min: 5, max: 1_000 }) reason!: string;
}

export class CloseHearing {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

export class ReopenHearing {
  @Day('Ny frist') deadline!: string;
  @Text('Begrundelse', { min: 5, max: 1_000 }) reason!: string;
}

export class CancelHearing {
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
}

export class ConcludeHearing {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}
