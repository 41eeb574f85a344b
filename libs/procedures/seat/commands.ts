import { Choice, Day, Id, Text } from '#engine/fields.js';
import type { Side } from '#engine/fact.js';
import { type Capacity, type SeatFunction, capacities, seatFunctions } from '#organisation/seat.js';
import { sides } from '../sides.js';

export class CreateSeat {
  @Text('Betegnelse', { max: 200, plain: true }) title!: string;
  @Id('Organ', { refersTo: 'body' }) body!: string;
  @Choice('Funktion', seatFunctions) function!: SeatFunction;
  @Choice('Side', sides, { optional: true }) side?: Side;
  @Choice('I egenskab af', capacities, { optional: true, help: 'Hvor reglerne om organet spørger efter det' })
  capacity?: Capacity;
}

export class Appoint {
  @Id('Person', { refersTo: 'person', help: 'Personens id i personregistret, aldrig navnet' }) person!: string;
  @Day('Fra og med') from!: string;
  @Day('Til og med', { optional: true }) to?: string;
}

export class EndTerm {
  @Day('Sidste dag') on!: string;
  @Text('Begrundelse', { min: 3, max: 500 }) reason!: string;
}

export class ProposeSubstitute {
  @Id('Stedfortræder', { refersTo: 'person', help: 'Personens id i personregistret' }) person!: string;
  @Day('Fra og med') from!: string;
  @Day('Til og med', { help: 'En stedfortræders mandat ophører altid af sig selv' }) to!: string;
  @Text('Begrundelse', { min: 3, max: 500 }) reason!: string;
}

export class ApproveSubstitute {
  @Id('Stedfortræder', { refersTo: 'person', help: 'Personens id i personregistret' }) person!: string;
  @Day('Fra og med') from!: string;
  @Day('Til og med', { help: 'En stedfortræders mandat ophører altid af sig selv' }) to!: string;
}

export class DeclineSubstitute {
  @Text('Begrundelse', { min: 3, max: 500 }) reason!: string;
}

export class RevokeSubstitute {
  @Id('Stedfortræder', { refersTo: 'person', help: 'Personens id i personregistret' }) person!: string;
  @Day('Sidste dag') on!: string;
  @Text('Begrundelse', { min: 3, max: 500 }) reason!: string;
}

export class AbolishSeat {
  @Text('Begrundelse', { min: 3, max: 500 }) reason!: string;
}
