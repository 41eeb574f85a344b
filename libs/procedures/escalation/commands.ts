import { Choice, Day, Flag, Id, Part, Text } from '#engine/fields.js';
import { escalationKinds, resolutionScopes } from '../escalation-words.js';
import { subjectProcedures } from './words.js';

/** The run that is escalated or asked about. */
export class EscalatedSubject {
  @Choice('Art', subjectProcedures) procedure!: keyof typeof subjectProcedures;
  @Id('Forløb', { help: 'Forløbets id' }) id!: string;
}

export class Escalate {
  @Part('Sagen', EscalatedSubject) about!: EscalatedSubject;
  @Choice('Tvivl eller tvist', escalationKinds, {
    help: 'Tvivl: hvordan skal det forstås? Tvist: siderne vil hver sit',
  })
  kind!: keyof typeof escalationKinds;
  @Flag('Standser arbejdet', { help: 'Ja: ingen kan føre sagen videre, før eskaleringen er afgjort' })
  blocking!: boolean;
  @Text('Spørgsmålet', { min: 10, max: 5_000, help: 'Ét spørgsmål, som kan besvares', plain: true }) question!: string;
  @Text('Egen sides holdning', { min: 2, max: 5_000 }) position!: string;
  @Id('Tovholderfunktion', {
    refersTo: 'body',
    optional: true,
    help: 'Kun når sagen ikke selv har en, for eksempel en indsats',
  })
  tovholderfunktion?: string;
  @Id('Aftale', {
    refersTo: 'agreement',
    optional: true,
    help: 'Kun når sagen ikke selv siger, hvilken aftale den hører til',
  })
  agreement?: string;
}

export class GivePosition {
  @Text('Egen sides holdning', { min: 2, max: 5_000 }) position!: string;
}

export class ClosePositions {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

export class PassAnswerDeadline {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

export class GiveResolution {
  @Text('Afgørelse', { min: 2, max: 5_000 }) resolution!: string;
  @Text('Begrundelse', { min: 5, max: 5_000 }) reason!: string;
  @Choice('Rækkevidde', resolutionScopes) scope!: keyof typeof resolutionScopes;
}

export class JoinResolution {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

export class ObjectToResolution {
  @Text('Begrundelse', { min: 5, max: 5_000 }) reason!: string;
}

export class LetResolutionStand {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

export class DeclareConflict {
  @Text('Begrundelse', { min: 5, max: 2_000, help: 'Hvad der gør dig inhabil i sagen' }) reason!: string;
}

export class RecordSssResolution {
  @Day('Mødedato') meetingOn!: string;
  @Text('Afgørelse', { min: 2, max: 5_000 }) resolution!: string;
  @Text('Begrundelse', { min: 5, max: 5_000 }) reason!: string;
  @Choice('Rækkevidde', resolutionScopes) scope!: keyof typeof resolutionScopes;
}

export class ReferToSsu {
  @Day('Mødedato', { help: 'Det møde, hvor styregruppen sendte spørgsmålet videre' }) meetingOn!: string;
  @Text('Hvad der er politisk', { min: 10, max: 5_000, help: 'Kun det, som kræver en politisk beslutning' })
  political!: string;
}

export class RecordSsuResolution {
  @Day('Mødedato') meetingOn!: string;
  @Text('Afgørelse', { min: 2, max: 5_000 }) resolution!: string;
  @Text('Begrundelse', { min: 5, max: 5_000 }) reason!: string;
  @Choice('Rækkevidde', resolutionScopes) scope!: keyof typeof resolutionScopes;
}

export class TakeBackEscalation {
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
}

export class LapseEscalation {
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
}

export class AskForAdvice {
  @Part('Sagen', EscalatedSubject) about!: EscalatedSubject;
  @Text('Spørgsmålet', { min: 10, max: 5_000, plain: true }) question!: string;
  @Id('Tovholderfunktion', {
    refersTo: 'body',
    optional: true,
    help: 'Kun når sagen ikke selv har en, for eksempel en indsats',
  })
  tovholderfunktion?: string;
}

export class Advise {
  @Text('Råd', { min: 2, max: 5_000 }) advice!: string;
}
