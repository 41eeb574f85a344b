import { streamOf } from '#engine/fold.js';
import type { Ref } from '#engine/procedure.js';
import type { OrganisationState } from '#organisation/organisation.js';
import type { Reader } from '#organisation/reading.js';
import { readable } from '#read-models/queries/readable.js';
import type { NameOf, Place, Referred } from '#wording/details.js';
import type { Product } from '../product.js';
import { noteListed } from './reader.js';
import { referredFields } from './referred-fields.js';

/**
 * What ids refer to in what a reader is shown: bodies, seats and procedures, and the runs that the reader may see.
 * @param shown makes what is shown; it is made once to see which runs it names, and the reader's list is asked of those
 */
export async function namesFor(
  product: Product,
  reader: Reader,
  organisation: OrganisationState,
  shown: (nameOf: NameOf) => unknown,
): Promise<NameOf> {
  const fields = referredFields(product.registry);
  const asked = new Map<string, Ref>();
  shown((id, place) => {
    const ref = place && refIn(id, place, fields);
    if (ref) asked.set(streamOf(ref), ref);
    return undefined;
  });
  const labels = await labelsOf(product, reader, [...asked.keys()]);
  return (id, place) => {
    const ref = place && refIn(id, place, fields);
    const label = ref && labels.get(streamOf(ref));
    if (ref && label !== undefined) return { name: label, run: ref };
    return ofTheOrganisation(id, organisation, place) ?? ofProcedures(id, product, place);
  };
}

/** The run that an id is the id of where it stands: an `id` has its procedure beside it, or in what it is the id of. */
function refIn(
  id: string,
  { field, beside, within = '' }: Place,
  fields: ReadonlyMap<string, string>,
): Ref | undefined {
  const { procedure: named } = beside as { readonly procedure?: unknown };
  const procedure = field === 'id' && typeof named === 'string' ? named : fields.get(field === 'id' ? within : field);
  return procedure === undefined ? undefined : { procedure, id };
}

async function labelsOf(
  product: Product,
  reader: Reader,
  streams: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (streams.length === 0) return new Map();
  const rows = await product.db
    .selectFrom('runs')
    .select(['stream', 'procedure', 'id', 'label', 'level'])
    .where('stream', 'in', [...streams])
    .where(readable(reader))
    .execute();
  await noteListed(product, reader, rows);
  return new Map(rows.map(({ stream, label }) => [stream, label]));
}

function ofTheOrganisation(id: string, { bodies, seats }: OrganisationState, place?: Place): Referred | undefined {
  const body = bodies.get(id)?.name;
  if (body !== undefined) return { name: body, run: { procedure: 'body', id } };
  const seat = seats.get(id)?.title;
  if (seat !== undefined) return { name: seat, run: { procedure: 'seat', id } };
  // A body that is prepared has its name beside it until it is there.
  const { name, toName = name } = (place?.beside ?? {}) as { readonly name?: string; readonly toName?: string };
  return place?.field === 'successor' && toName !== undefined ? { name: toName } : undefined;
}

function ofProcedures(id: string, { registry }: Product, place?: Place): Referred | undefined {
  if (place?.field !== 'procedure') return undefined;
  const title = registry.all.find(({ procedure }) => procedure.name === id)?.procedure.title;
  return title === undefined ? undefined : { name: title };
}
