import type { RecordedEvent } from '#engine/event.js';
import { streamOf } from '#engine/fold.js';
import type { Ref } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import type { Product } from '../product.js';

/** A run's events, from its own stream. @throws Refusal `unknown-run`, `unknown-procedure` */
export async function knownEvents({ registry, store }: Product, ref: Ref): Promise<RecordedEvent[]> {
  const { title } = registry.newest(ref.procedure).procedure;
  const events = await store.readStream(streamOf(ref));
  if (events.length > 0) return events;
  throw new Refusal('unknown-run', `Der findes intet forløb »${ref.id}« af arten ${title}. Kontrollér adressen.`);
}
