import { Choice, Choices, Day, Flag, Id, Part, Text } from '#engine/fields.js';
import { type Level, levels } from '#organisation/body.js';
import { type SeatFunction, seatFunctions } from '#organisation/seat.js';

/** One body that gives way, and one that takes over from it. A body with several successors has a line for each. */
export class SuccessorLine {
  @Id('Organ, der afløses', { refersTo: 'body' }) body!: string;
  @Id('Efterfølgerens id') successor!: string;
  @Text('Efterfølgerens navn', { max: 200, plain: true }) name!: string;
  @Choice('Efterfølgerens niveau', levels) level!: Level;
  @Flag('Overtager det åbne arbejde', { help: 'Netop én efterfølger for hvert organ' }) takesWork!: boolean;
  @Choices('Poster, der føres videre', seatFunctions, {
    help: 'Alle poster af den art; de andre nedlægges med organet',
  })
  seats!: SeatFunction[];
  @Flag('Bekræftet', { help: 'Nej, hvis efterfølgeren endnu er en antagelse' }) confirmed!: boolean;
  @Text('Bemærkning', { max: 500, optional: true }) note?: string;
}

export class PrepareSuccession {
  @Text('Betegnelse', { max: 200, plain: true }) title!: string;
  @Day('Første dag i den nye struktur') day!: string;
  @Text('Grundlag', { max: 500, help: 'Loven eller beslutningen bag', plain: true }) legalBasis!: string;
  @Part('Efterfølgere', SuccessorLine, { list: true }) lines!: SuccessorLine[];
}

export class ReviseSuccession {
  @Part('Efterfølgere', SuccessorLine, { list: true }) lines!: SuccessorLine[];
  @Text('Begrundelse', { min: 3, max: 500 }) reason!: string;
}

export class ConfirmSuccessor {
  @Id('Organ, der afløses', { refersTo: 'body' }) body!: string;
  @Id('Efterfølger') successor!: string;
  @Text('Hvad bekræfter det', { min: 3, max: 500, help: 'Loven, bekendtgørelsen eller beslutningen', plain: true })
  source!: string;
}

export class ApproveSuccession {}

export class ReopenSuccession {
  @Text('Begrundelse', { min: 3, max: 500 }) reason!: string;
}

export class CarryOutSuccession {}

export class ConcludeSuccession {}

export class ReviewSuccession {
  @Text('Begrundelse', { min: 3, max: 500 }) reason!: string;
}

export class CancelSuccession {
  @Text('Begrundelse', { min: 3, max: 500 }) reason!: string;
}
