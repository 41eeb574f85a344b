import { Text } from '#engine/fields.js';

export class ConsultContactDirectors {
  @Text('Spørgsmål', { min: 5, max: 5_000 }) question!: string;
}

export class GiveAdvice {
  @Text('Råd', { min: 2, max: 5_000 }) advice!: string;
}
