import { Day, Id, Text } from '#engine/fields.js';

export class OpenProposal {
  @Text('Titel', { max: 100 }) title!: string;
  @Day('Frist', { optional: true }) deadline?: string;
  @Id('Fortsætter', { optional: true }) continues?: string;
}

export class SupportProposal {
  @Text('Bemærkning', { max: 100, optional: true }) remark?: string;
}

export class MoveDeadline {
  @Day('Ny frist') to!: string;
}

export class LapseProposal {
  @Text('Bemærkning', { max: 100, optional: true }) remark?: string;
}

export class NoteProposal {
  @Text('Note', { max: 100 }) text!: string;
}

export class PauseProposal {
  @Day('Indtil', { optional: true }) until?: string;
}

export class ResumeProposal {
  @Text('Bemærkning', { max: 100, optional: true }) remark?: string;
}

export class CarryOut {
  @Text('Resultat', { max: 100 }) result!: string;
}
