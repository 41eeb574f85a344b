import type { Bundle } from '#audit/bundle/bundle.js';
import type { Scope } from '#audit/bundle/scope.js';
import { trustedWitnesses } from '#audit/proof/key-files.js';
import { proofFolder } from '#audit/proof/open.js';
import type { RecordedEvent } from '#engine/event.js';
import { refOf } from '#engine/fold.js';
import { Refusal } from '#engine/refusal.js';
import { proofBundle } from '#exports/bundle/proof-bundle.js';
import { provedAttachments } from '#exports/bundle/proved-attachments.js';
import { eventsWithin, nothingToProve } from '#exports/bundle/scope-events.js';
import type { Reader } from '#organisation/reading.js';
import { knownIfAny } from '../http/reader.js';
import type { Product } from '../product.js';

/** A bundle is made in memory, beside all else that is answered; the command line makes larger ones. */
const MOST_EVENTS = 10_000;

/**
 * A bundle of what a reader may read wholly: an event that is shown in part cannot be checked. The log is signed as it
 * is now, where it has grown since the newest checkpoint.
 * @throws Refusal `closed-material`, `nothing-to-prove`, `too-large`, `no-checkpoint`, `inconsistent-log`
 */
export async function bundleFor(product: Product, reader: Reader, scope: Scope): Promise<Bundle> {
  const { proofs, store, registry, folder, now } = product;
  const latest = await proofs.checkpoint();
  const within = await eventsWithin(store, scope, { size: latest.size, most: MOST_EVENTS });
  const events = await readWholly(product, reader, within);
  if (scope.kind === 'all' && events.length < within.length) throw closedMaterial('Loggen');
  if (events.length === 0) throw nothingToProve();
  const witnesses = trustedWitnesses(proofFolder(folder));
  const besides = await provedAttachments(events);
  // Said whether or not there is any: to count it would be to tell of it.
  const openOnly = scope.kind === 'body' && !reader.closedToo;
  return proofBundle({ proofs, registry, witnesses, scope, latest, events, besides, openOnly, now: now() });
}

/** That something cannot be handed over whole to whoever asks. @param what such as `Forløbet` */
export function closedMaterial(what: string): Refusal {
  const why = 'har dele, der er lukket for dig, og et bevis kan kun laves over det hele.';
  const how = 'Bed en af dem, der deltager, eller en revisor med adgang til lukket materiale, om at hente pakken.';
  return new Refusal('closed-material', `${what} ${why} ${how}`);
}

/** Those of some events whose runs a reader may read wholly; that they read what is closed is written down. */
async function readWholly(
  product: Product,
  reader: Reader,
  events: readonly RecordedEvent[],
): Promise<readonly RecordedEvent[]> {
  const whole = new Set<string>();
  for (const stream of new Set(events.map((event) => event.stream))) {
    if ((await knownIfAny(product, reader, refOf(stream)))?.whole) whole.add(stream);
  }
  return events.filter(({ stream }) => whole.has(stream));
}
