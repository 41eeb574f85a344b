import { Id, Text, Whole } from '#engine/fields.js';

/** Taking access to one closed run at once. */
export class BreakGlass {
  @Text('Procedure', { max: 30, plain: true, help: 'For eksempel revision' }) procedure!: string;
  @Id('Forløb') id!: string;
  @Text('Begrundelse', { min: 20, max: 2_000, help: 'Hvorfor det ikke kan vente på en almindelig adgang' })
  reason!: string;
  @Whole('Timer', { min: 1, max: 24, help: 'Adgangen ophører af sig selv' }) hours!: number;
}

export class CloseBreakGlass {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

export class ExpireBreakGlass {}

export class AcknowledgeBreakGlass {
  @Text('Bemærkning', { min: 5, max: 2_000, help: 'Hvad den anden side siger til det' }) remark!: string;
}
