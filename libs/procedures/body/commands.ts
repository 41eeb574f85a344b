import { Choice, Day, Flag, Id, Ids, Text, Texts } from '#engine/fields.js';
import type { Side } from '#engine/fact.js';
import { type Level, levels } from '#organisation/body.js';
import { sides } from '../sides.js';

export class EstablishBody {
  @Text('Navn', { max: 200, plain: true }) name!: string;
  @Choice('Niveau', levels) level!: Level;
  @Choice('Side', sides, { optional: true, help: 'Udelades, hvor begge sider er med' }) side?: Side;
  @Text('Grundlag', { max: 500, help: 'Loven, aftalen eller beslutningen bag organet', plain: true })
  legalBasis!: string;
  @Day('Første dag') firstDay!: string;
  @Day('Sidste dag', { optional: true }) lastDay?: string;
  @Texts('Andre navne', { optional: true, help: 'Som organet også skrives i referater', plain: true })
  aliases?: string[];
  @Text('Kort navn', { max: 20, optional: true, help: 'For eksempel SSU', plain: true }) code?: string;
  @Id('Del af', { refersTo: 'body', optional: true, help: 'Organet, det er en del af' }) parent?: string;
  @Flag('Første dag er kendt', { optional: true, help: 'Nej, hvis organet kan være ældre, end det er registreret' })
  firstDayKnown?: boolean;
}

export class RenameBody {
  @Text('Nyt navn', { max: 200, plain: true }) name!: string;
  @Day('Gælder fra') from!: string;
  @Text('Grundlag', { max: 500, help: 'Beslutningen eller loven bag', plain: true }) legalBasis!: string;
}

export class AddAlias {
  @Text('Navn, som organet også skrives', { max: 200, plain: true }) alias!: string;
}

export class RecordMembership {
  @Id('Hvem hører til', { refersTo: 'body' }) member!: string;
  @Day('Fra og med') from!: string;
  @Day('Til og med', { optional: true }) to?: string;
  @Flag('Bekræftet af sekretariatet', { help: 'Nej, hvis det endnu skal bekræftes' }) confirmed!: boolean;
}

export class AssignAgreement {
  @Id('Aftale', { refersTo: 'agreement' }) agreement!: string;
}

export class ReleaseAgreement {
  @Id('Aftale', { refersTo: 'agreement' }) agreement!: string;
  @Text('Begrundelse', { min: 3, max: 500 }) reason!: string;
}

export class DissolveBody {
  @Day('Sidste dag') lastDay!: string;
  @Text('Grundlag', { max: 500, plain: true }) legalBasis!: string;
  @Ids('Efterfølgere', { refersTo: 'body', optional: true }) successors?: string[];
}
