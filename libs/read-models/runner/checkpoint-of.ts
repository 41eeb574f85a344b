import { type EventStore, StoreUnavailable } from '#engine/event-store.js';
import { type Checkpoint, readCheckpoint } from '../database/checkpoints.js';
import { type Shape, formatOf } from '../tables/shape.js';
import type { ReadModels } from '../tables/tables.js';

/**
 * Where a projection has come to, with rows that this code can write.
 * @throws StoreUnavailable when the rows are from another version of this code, or from a longer log than this one
 */
export async function checkpointOf(db: ReadModels, store: EventStore, shape: Shape): Promise<Checkpoint> {
  const checkpoint = await readCheckpoint(db, shape.name);
  if (checkpoint?.format !== formatOf(shape)) {
    throw new StoreUnavailable('tabellerne er lavet af en anden udgave af programmet. Genstart tjenesten.');
  }
  if (checkpoint.position > (await store.head())) {
    throw new StoreUnavailable(
      'den har hændelser, som ikke er i hændelsesloggen. Er loggen lagt tilbage fra en sikkerhedskopi, ' +
        'så byg læsemodellerne op på ny; ellers find ud af, hvor hændelserne er blevet af.',
    );
  }
  return checkpoint;
}
