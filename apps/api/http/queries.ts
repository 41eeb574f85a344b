import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsOptional, Matches } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { isDay, isInstant } from '#engine/calendar.js';
import { Choice, Day, Id, Text, Whole } from '#engine/fields.js';
import type { Dto } from '#engine/procedure.js';
import { Satisfies } from '#engine/satisfies.js';
import { validate } from '#engine/validate.js';
import { classes } from '#audit/conformance/rule.js';
import { POSITION } from '#event-store/position-in-log.js';

/** A whole number in a query string, where everything arrives as text. */
function Count(label: string, options: { min: number; max: number; help?: string }) {
  const whole = Whole(label, { ...options, optional: true });
  return (target: object, property: string): void => {
    whole(target, property);
    Type(() => Number)(target, property);
  };
}

/** A whole number that must be there. */
function Needed(label: string) {
  const whole = Whole(label, { min: 0, max: Number.MAX_SAFE_INTEGER });
  return (target: object, property: string): void => {
    whole(target, property);
    Type(() => Number)(target, property);
  };
}

/** An instant in a query string. */
function Moment(label: string, help?: string) {
  const decorators = [
    Satisfies('isInstant', isInstant, 'skriv et tidspunkt som 2024-10-30T09:00:00Z'),
    IsOptional(),
    JSONSchema({ type: 'string', format: 'date-time', title: label, ...(help && { description: help }) }),
  ];
  return (target: object, property: string): void => decorators.forEach((decorate) => decorate(target, property));
}

/** An instant or a Danish day in a query string. */
function MomentOrDay(label: string, { help, needed }: { help?: string; needed?: true } = {}) {
  const decorators = [
    Satisfies(
      'isMoment',
      (value) => isDay(value) || isInstant(value),
      'skriv en dag som 2024-10-30 eller et tidspunkt med tidszone som 2024-10-30T09:00:00Z',
    ),
    ...(needed ? [] : [IsOptional()]),
    JSONSchema({ type: 'string', title: label, ...(help && { description: help }) }),
  ];
  return (target: object, property: string): void => decorators.forEach((decorate) => decorate(target, property));
}

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
  @IsOptional()
  @Matches(/^[a-z][A-Za-z]{2,29}$/, { message: 'skriv en procedures navn, for eksempel revision' })
  @JSONSchema({ title: 'Procedure' })
  procedure?: string;
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

export class EventsQuery extends AfterQuery {
  @Count('Fra og med revision', { min: 0, max: 1_000_000_000 }) from = 0;
  @Count('Antal', { min: 1, max: 1_000 }) limit = 200;
}

/** Which events to hear of. `after` is where to begin; a browser that resumes says it in a header instead. */
export class FeedQuery {
  @IsOptional()
  @Matches(/^(start|\d{16}|\d{20}-\d{20})$/, { message: 'brug en position, som systemet har svaret med, eller start' })
  @JSONSchema({ title: 'Begynd efter denne position; start er loggens begyndelse; ellers fra nu af' })
  after?: string;
  @IsOptional()
  @Matches(/^[a-z][A-Za-z]{2,29}$/, { message: 'skriv en procedures navn, for eksempel writtenApproval' })
  @JSONSchema({ title: 'Kun én procedure' })
  procedure?: string;
  @Id('Kun ét forløb', { optional: true }) id?: string;
}

export class ReplayQuery extends AfterQuery {
  @Count('Fra og med revision', { min: 0, max: 1_000_000_000 }) from = 0;
  @Count('Antal skridt', { min: 1, max: 1_000 }) limit = 100;
  @Choice(
    'Medtag, hvad der ellers var muligt og for hvem',
    { true: 'Ja', false: 'Nej' },
    { optional: true, help: 'Så er der højst 50 skridt i et svar' },
  )
  commands: 'true' | 'false' = 'false';
}

export class DefinitionQuery {
  @Count('Version', { min: 1, max: 10_000, help: 'Den nyeste, hvis ingen er nævnt' }) version?: number;
}

/** Where a webhook is to begin again. */
export class AgainQuery {
  @Matches(/^(start|\d{16}|\d{20}-\d{20})$/, { message: 'brug en position, som systemet har svaret med, eller start' })
  @JSONSchema({ title: 'Send det igen, der kom efter denne position; start: alt' })
  after!: string;
}

class Page extends AfterQuery {
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

export class AuditQuery extends Page {
  @Id('Person', { optional: true }) person?: string;
  @Text('Post', { max: 120, optional: true }) seat?: string;
  @Id('På vegne af', { optional: true }) onBehalfOf?: string;
  @IsOptional()
  @Matches(/^[a-z][A-Za-z]{2,29}$/, { message: 'skriv en procedures navn, for eksempel writtenApproval' })
  @JSONSchema({ title: 'Procedure' })
  procedure?: string;
  @Id('Forløb', { optional: true }) id?: string;
  @Text('Hændelse', { max: 100, optional: true }) type?: string;
  @Moment('Fra og med') from?: string;
  @Moment('Til') to?: string;
  @IsOptional()
  @Matches(/^\d{16}$/, { message: 'brug positionen fra det forrige svar' })
  @JSONSchema({ title: 'Fortsæt efter denne position' })
  cursor?: string;
}

/** Which events to export, and how; as in the audit trail, but all of them and not a page. */
export class ExportQuery {
  @Choice('Format', { csv: 'CSV til dansk Excel', jsonl: 'JSON Lines', prov: 'W3C PROV-JSON' })
  format!: 'csv' | 'jsonl' | 'prov';
  @Id('Person', { optional: true }) person?: string;
  @Text('Post', { max: 120, optional: true }) seat?: string;
  @Id('På vegne af', { optional: true }) onBehalfOf?: string;
  @IsOptional()
  @Matches(/^[a-z][A-Za-z]{2,29}$/, { message: 'skriv en procedures navn, for eksempel writtenApproval' })
  @JSONSchema({ title: 'Procedure' })
  procedure?: string;
  @Id('Forløb', { optional: true }) id?: string;
  @Text('Hændelse', { max: 100, optional: true }) type?: string;
  @Moment('Fra og med') from?: string;
  @Moment('Til') to?: string;
}

/** A request for access to a case: when it came, and what is kept back. */
export class CaseFileQuery extends AfterQuery {
  @Day('Dagen, anmodningen kom', { optional: true, help: 'I dag, hvis ingen dag er nævnt' }) received?: string;
  @Text('Akter, der undtages', { max: 2_000, optional: true, help: 'Nummer og grund: 3:private,7:internal' })
  withhold?: string;
}

export class DeviationsQuery extends Page {
  @IsOptional()
  @Matches(/^[a-z][A-Za-z]{2,29}$/, { message: 'skriv en procedures navn, for eksempel revision' })
  @JSONSchema({ title: 'Procedure' })
  procedure?: string;
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

export class InclusionQuery {
  @Matches(/^[a-z][A-Za-z]{2,29}$/, { message: 'skriv en procedures navn, for eksempel revision' })
  @JSONSchema({ title: 'Procedure' })
  procedure!: string;
  @Id('Forløb') id!: string;
  @Needed('Revision') revision!: number;
}

export class ConsistencyQuery {
  @Needed('Antal hændelser i det mindste kontrolpunkt') from!: number;
  @Needed('Antal hændelser i det største kontrolpunkt') to!: number;
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
  if (Object.keys(given).length > 0) return validate(query, given);
  const known = unasked.get(query) ?? Object.freeze(validate(query, given));
  unasked.set(query, known);
  return known as Q;
}
