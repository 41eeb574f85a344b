import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { IsOptional, Matches } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Choice, Day, Id, Text } from '#engine/fields.js';
import type { Dto } from '#engine/procedure.js';
import { validate } from '#engine/validate.js';
import { classes } from '#audit/conformance/rule.js';
import { POSITION } from '#event-store/position-in-log.js';
import { Count, MomentOrDay, Needed, Moment, ProcedureName, StartOrPosition } from './query-fields.js';

const basisWords = { recorded: 'Hvad vi vidste', effective: 'Hvad der gjaldt' };
const BASIS_HELP = 'recorded: efter registreringstid; effective: efter virkningsdag';
const KNOWN_HELP = 'Kun med basis=effective; nu, hvis det udelades';

/** Wait until everything up to a position is visible. */
export class AfterQuery {
  @IsOptional()
  @Matches(POSITION, { message: 'brug en position, som systemet har svaret med' })
  @JSONSchema({ title: 'Vent, til alt til og med denne position er synligt' })
  after?: string;
}

/** From which moment something is looked at; nothing of it means now. */
export class AsOfQuery extends AfterQuery {
  @MomentOrDay('Som på et tidspunkt', { help: 'En dag, eller et tidspunkt med tidszone' }) asOf?: string;
  @Choice('Tidsakse', basisWords, { optional: true, help: BASIS_HELP }) basis?: 'recorded' | 'effective';
  @MomentOrDay('Efter hvad vi vidste', { help: KNOWN_HELP }) knownAt?: string;
}

export class MomentQuery extends AsOfQuery {
  @Count('Som ved revision', { min: 0, max: 1_000_000_000 }) revision?: number;
}

/** Between which two moments. */
export class ChangesQuery extends AfterQuery {
  @MomentOrDay('Fra', { needed: true }) from!: string;
  @MomentOrDay('Til', { needed: true }) to!: string;
  @Choice('Tidsakse', basisWords, { optional: true, help: BASIS_HELP }) basis?: 'recorded' | 'effective';
  @MomentOrDay('Efter hvad vi vidste', { help: KNOWN_HELP }) knownAt?: string;
  @ProcedureName('Procedure') procedure?: string;
  @Count('Antal', { min: 1, max: 200 }) limit = 50;
  @Count('Spring over', { min: 0, max: 1_000_000 }) offset = 0;
}

/** How a command is given. A misspelt parameter is refused: it must not turn a rehearsal into the real thing. */
export class CommandQuery {
  @Choice('Prøv kommandoen uden at gemme noget', { true: 'Ja', false: 'Nej' }, { optional: true })
  dryRun?: 'true' | 'false';
}

export class RulesQuery extends AfterQuery {
  @Day('Regler i kraft på en dag', { optional: true, help: 'I dag, hvis ingen dag er nævnt' }) on?: string;
  @Moment('Som kendt på et tidspunkt') asOf?: string;
}

export class DefinitionQuery {
  @Count('Version', { min: 1, max: 10_000, help: 'Den nyeste, hvis ingen er nævnt' }) version?: number;
}

/** Where a webhook is to begin again. */
export class AgainQuery {
  @StartOrPosition('Send det igen, der kom efter denne position; start: alt', { needed: true }) after!: string;
}

export class Page extends AfterQuery {
  @Count('Antal', { min: 1, max: 200 }) limit = 50;
}

class PageAsOf extends AsOfQuery {
  @Count('Antal', { min: 1, max: 200 }) limit = 50;
}

export class RunsQuery extends PageAsOf {
  @Text('Tilstand', { max: 100, optional: true, help: 'En tilstands nøgle, for eksempel spor2.reviewing' })
  state?: string;
  @Text('Handler om', { max: 120, optional: true, help: 'For eksempel agreement/sam-bo' }) subject?: string;
  @Text('Søg i navnet', { max: 200, optional: true }) text?: string;
  @Choice('Afsluttet', { true: 'Ja', false: 'Nej' }, { optional: true }) ended?: 'true' | 'false';
  @Choice('Sortering', { label: 'Navn', changed: 'Senest ændret', due: 'Frist' }, { optional: true })
  sort?: 'label' | 'changed' | 'due';
  @Count('Spring over', { min: 0, max: 1_000_000 }) offset = 0;
}

export class PublicQuery extends Page {
  @Text('Art', { max: 30, optional: true, help: 'For eksempel commissorium' }) procedure?: string;
  @Text('Søg i navnet', { max: 200, optional: true }) text?: string;
  @Count('Spring over', { min: 0, max: 1_000_000 }) offset = 0;
}

export class WorklistQuery extends PageAsOf {
  @Text('Begynd ved forløb', { max: 120, optional: true, help: 'nextRun fra det forrige svar; kun med asOf' })
  fromRun?: string;
  @Id('Person', { optional: true }) person?: string;
  @Id('Post', { optional: true }) seat?: string;
  @Choice('Hvis opgaver', { mine: 'Mine', all: 'Alles' }, { optional: true }) whose?: 'mine' | 'all';
  @Count('Spring over', { min: 0, max: 1_000_000 }) offset = 0;
}

export class DeadlinesQuery extends Page {
  @Moment('Inden', 'Kun frister før dette tidspunkt') before?: string;
  @Count('Spring over', { min: 0, max: 1_000_000 }) offset = 0;
}

/** Whose deadlines a calendar has. */
export class CalendarQuery extends AfterQuery {
  @Id('Post', { optional: true }) seat?: string;
  @ProcedureName('Procedure') procedure?: string;
  @Choice('Hvis frister', { mine: 'Mine', all: 'Alle, der må ses' }, { optional: true }) whose?: 'mine' | 'all';
}

export class DeviationsQuery extends Page {
  @ProcedureName('Procedure') procedure?: string;
  @Id('Forløb', { optional: true }) run?: string;
  @Id('Regel', { optional: true }) rule?: string;
  @Choice('Klasse', classes, { optional: true }) class?: keyof typeof classes;
  @Choice('Status', { open: 'Åben', accepted: 'Accepteret' }, { optional: true }) status?: 'open' | 'accepted';
  @Count('Spring over', { min: 0, max: 1_000_000 }) offset = 0;
}

export class OnDayQuery {
  @Day('På dagen', { optional: true, help: 'Udelades for i dag' }) on?: string;
}

/** `on` is the same as `asOf` on the basis `effective`. */
export class BodyQuery extends AsOfQuery {
  @Day('På dagen', { optional: true, help: 'Det samme som asOf med basis=effective; udelades for i dag' }) on?: string;
}

export class OrganisationQuery extends BodyQuery {
  @Count('Antal', { min: 1, max: 500 }) limit = 200;
  @Count('Spring over', { min: 0, max: 1_000_000 }) offset = 0;
}

export class EffectsQuery {
  @Count('Antal', { min: 1, max: 1_000 }) limit = 200;
  @Count('Spring over', { min: 0, max: 1_000_000 }) offset = 0;
}

export class WhoQuery extends OnDayQuery {
  @Text('Kommando', { max: 100, help: 'For eksempel ApproveAsChair eller approve-as-chair' }) command!: string;
}

export class DifferenceQuery {
  @Needed('Nummer på den ene version') from!: number;
  @Needed('Nummer på den anden version') to!: number;
}

export class UploadQuery {
  @Text('Filens navn', {
    max: 200,
    optional: true,
    help: 'Kommer igen i svaret; bilagets titel gives, når det vedlægges',
  })
  title?: string;
}

/** What an address without a query string means, for each class that has been asked: the same each time. */
const unasked = new Map<Dto<object>, object>();

/** A query string as its class says, or a refusal with what is wrong. @throws Refusal `malformed-input` */
export function queryOf<Q extends object>(query: Dto<Q>, raw: unknown): Readonly<Q> {
  const given = { ...(raw as object) };
  if (Object.keys(given).length > 0) return validate(query, given, plainToInstance);
  const known = unasked.get(query) ?? Object.freeze(validate(query, given, plainToInstance));
  unasked.set(query, known);
  return known as Q;
}
