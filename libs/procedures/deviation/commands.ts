import { Choice, Day, Id, Text } from '#engine/fields.js';
import { judgedProcedures } from './words.js';

/** The finding that is meant, as it stands in the list of deviations. */
class Finding {
  @Choice('Procedure', judgedProcedures) procedure!: keyof typeof judgedProcedures;
  @Id('Forløb') run!: string;
  @Id('Regel', { help: 'Reglens id, som den står på listen' }) rule!: string;
  @Text('Sted', { max: 200, plain: true, help: 'Stedet i forløbet, som det står på listen' }) place!: string;
  @Text('Afvigelsen', { min: 5, max: 2_000, plain: true, help: 'Som den er forklaret på listen' }) finding!: string;
}

export class AcceptDeviation extends Finding {
  @Text('Begrundelse', { min: 10, max: 2_000 }) reason!: string;
  @Day('Besluttet den', { optional: true, help: 'Mødet, hvor organet tog stilling' }) decidedOn?: string;
}

export class RemarkOnDeviation extends Finding {
  @Text('Bemærkning', { min: 5, max: 2_000 }) remark!: string;
}

export class ReopenDeviation {
  @Text('Begrundelse', { min: 10, max: 2_000 }) reason!: string;
}
