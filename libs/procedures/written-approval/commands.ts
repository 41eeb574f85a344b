import { Choice, Day, Part, Text, Whole } from '#engine/fields.js';
import { Subject } from '../subject.js';
import { answers, meetingOutcomes } from './words.js';

/** The longest wording: room for every section of a commissorium at its longest. */
const LONGEST_TEXT = 350_000;

export class PrepareWrittenApproval {
  @Text('Titel', { max: 300, plain: true }) title!: string;
  @Text('Den tekst, der skal godkendes', {
    max: LONGEST_TEXT,
    help: 'Ordlyden ligger fast, når der er åbnet',
    plain: true,
  })
  text!: string;
  @Whole('Version af teksten', { min: 1, max: 999 }) version!: number;
  @Part('Handler om', Subject, { optional: true }) subject?: Subject;
}

export class OpenWrittenApproval {
  @Day('Frist for svar', { optional: true, help: 'Udelades den, gælder styringsmodellens frist' }) deadline?: string;
}

export class AnswerWrittenApproval {
  @Choice('Svar', answers) answer!: keyof typeof answers;
  @Text('Bemærkninger', { max: 5_000, optional: true, help: 'Skal med, når du har bemærkninger eller gør indsigelse' })
  remarks?: string;
}

/** What the clock says when a deadline has passed; there is nothing to add. */
export class RemindSilent {}

/** What the clock says when the last deadline has passed. */
export class CountAnswers {}

export class ApproveWrittenApproval {
  @Text('Bemærkning', { max: 2_000, optional: true }) note?: string;
}

export class ReturnWrittenApproval {
  @Text('Bemærkninger', { min: 5, max: 5_000 }) remarks!: string;
}

export class LiftWrittenApproval {
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
}

export class RecordMeetingDecision {
  @Choice('Beslutning', meetingOutcomes) outcome!: keyof typeof meetingOutcomes;
  @Day('Mødedato') meetingOn!: string;
  @Text('Bemærkninger', { min: 5, max: 5_000, optional: true, help: 'Skal med, når teksten ikke godkendes' })
  remarks?: string;
}

export class WithdrawWrittenApproval {
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
}
