import { Text } from '#engine/fields.js';

export class RegisterPerson {
  @Text('Navn', { max: 200 }) name!: string;
  @Text('E-mail', { max: 200, optional: true }) email?: string;
  @Text('Telefon', { max: 50, optional: true }) phone?: string;
}

export class CorrectPerson {
  @Text('Navn', { max: 200, optional: true }) name?: string;
  @Text('E-mail', { max: 200, optional: true }) email?: string;
  @Text('Telefon', { max: 50, optional: true }) phone?: string;
}

export class PlaceLegalHold {
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
  @Text('Retligt grundlag', { min: 3, max: 500, help: 'Lov, sag eller beslutning; ikke navne', plain: true })
  legalGround!: string;
}

export class LiftLegalHold {
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
}

export class ErasePerson {
  @Text('Begrundelse', { min: 5, max: 2_000, help: 'Skriv ikke personens navn' }) reason!: string;
  @Text('Retligt grundlag', {
    min: 3,
    max: 500,
    help: 'For eksempel databeskyttelsesforordningens artikel 17',
    plain: true,
  })
  legalGround!: string;
}
