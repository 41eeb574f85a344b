import { Day, Id, Text } from '#engine/fields.js';

export class PlanMeeting {
  @Day('Mødedato') on!: string;
}

export class CancelMeeting {
  @Day('Mødedato') on!: string;
  @Text('Begrundelse', { min: 3, max: 500 }) reason!: string;
}

export class AwaitReport {
  @Id('Formandsgodkendt sag', { refersTo: 'chairApprovedCase' }) chairApprovedCase!: string;
}

export class ReceiveReport {
  @Id('Formandsgodkendt sag', { refersTo: 'chairApprovedCase' }) chairApprovedCase!: string;
}
