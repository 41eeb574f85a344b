import type { Source } from '#engine/fact.js';
import type { CommandRequest } from '#engine/request.js';
import type { EstablishBody } from '#procedures/body/commands.js';
import type { Enter } from '../entry.js';

/** A body as the tables of this folder hold it. */
export interface BodyRow extends EstablishBody {
  readonly id: string;
  readonly source: Source;
}

/** Names that a document uses for a body, each confirmed by an event of its own so that its source is kept. */
export interface AliasRow {
  readonly body: string;
  readonly alias: string;
  readonly source: Source;
}

/** Said of a body whose real first day no document gives. */
export const FIRST_DAY_UNKNOWN =
  'Første dag kendes ikke; den er sat til den 25. januar 2023, da styringsmodellen blev vedtaget.';

/** Said of what the law replaces; who succeeds whom is prepared as an assumption, for the secretariat to confirm. */
export const ENDS_BY_LAW =
  'Strukturen ændres ved lov den 1. januar 2027, hvor sundhedsråd træder til; efterfølgeren er endnu kun forberedt som en antagelse.';

/** Establishes a body on its first day. */
export function establish(enter: Enter, { id, source, ...data }: BodyRow): CommandRequest {
  return enter('EstablishBody', id, data, { source, effectiveOn: data.firstDay });
}

/** Confirms another name of a body. */
export function confirmAlias(enter: Enter, { body, alias, source }: AliasRow): CommandRequest {
  return enter('AddAlias', body, { alias }, { source, key: alias });
}
