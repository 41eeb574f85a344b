import 'reflect-metadata';
import { IsOptional, Matches } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Choice, Day, Id, Text } from '#engine/fields.js';
import { AfterQuery, Page } from './queries.js';
import { Count, Moment, Needed, ProcedureName, StartOrPosition } from './query-fields.js';

export class EventsQuery extends AfterQuery {
  @Count('Fra og med revision', { min: 0, max: 1_000_000_000 }) from = 0;
  @Count('Antal', { min: 1, max: 1_000 }) limit = 200;
}

/** Which events to hear of. `after` is where to begin; a browser that resumes says it in a header instead. */
export class FeedQuery {
  @StartOrPosition('Begynd efter denne position; start er loggens begyndelse; ellers fra nu af') after?: string;
  @ProcedureName('Kun én procedure', { example: 'writtenApproval' }) procedure?: string;
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

export class AuditQuery extends Page {
  @Id('Person', { optional: true }) person?: string;
  @Text('Post', { max: 120, optional: true }) seat?: string;
  @Id('På vegne af', { optional: true }) onBehalfOf?: string;
  @ProcedureName('Procedure', { example: 'writtenApproval' }) procedure?: string;
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
  @ProcedureName('Procedure', { example: 'writtenApproval' }) procedure?: string;
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

/** How much of a run a bundle proves. */
export class BundleQuery {
  @Count('Til og med revision', { min: 0, max: 1_000_000_000, help: 'Hele forløbet, hvis den udelades' })
  revision?: number;
}

/** Of which days a bundle proves what a body decided. */
export class BodyBundleQuery {
  @Day('Fra og med dagen') from!: string;
  @Day('Til og med dagen') to!: string;
}

export class InclusionQuery {
  @ProcedureName('Procedure', { needed: true }) procedure!: string;
  @Id('Forløb') id!: string;
  @Needed('Revision') revision!: number;
}

export class ConsistencyQuery {
  @Needed('Antal hændelser i det mindste kontrolpunkt') from!: number;
  @Needed('Antal hændelser i det største kontrolpunkt') to!: number;
}
