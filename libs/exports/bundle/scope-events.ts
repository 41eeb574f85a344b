import type { Scope } from '#audit/bundle/scope.js';
import { isWithin } from '#audit/bundle/scope.js';
import { readLog } from '#audit/read-log.js';
import type { EventStore } from '#engine/event-store.js';
import type { RecordedEvent } from '#engine/event.js';
import { streamOf } from '#engine/fold.js';
import { Refusal } from '#engine/refusal.js';
import { GOVERNANCE } from '#procedures/carried-rules.js';
import { whole } from '#wording/numbers.js';

/** How far the log goes, and how much of it a bundle may have. */
interface Bounds {
  /** Events in the log that the bundle is of. */
  readonly size: number;
  /** Events. */
  readonly most: number;
}

/**
 * What is to be proved, and for a run the governance model as it was by then, in log order.
 * @throws Refusal `too-large`, `nothing-to-prove`
 */
export async function eventsWithin(
  store: EventStore,
  scope: Scope,
  { size, most }: Bounds,
): Promise<readonly RecordedEvent[]> {
  const found = scope.kind === 'run' ? await ofRun(store, scope, most) : await ofLog(store, scope, { size, most });
  if (found.length > 0) return found;
  throw nothingToProve();
}

/** A bundle that would prove nothing is none. */
export function nothingToProve(): Refusal {
  return new Refusal('nothing-to-prove', 'Der er ingen hændelser i det omfang. Kontrollér organ og periode.');
}

async function ofRun(
  store: EventStore,
  scope: Scope & { readonly kind: 'run' },
  most: number,
): Promise<RecordedEvent[]> {
  if (scope.lastRevision >= most) throw tooLarge(most);
  const own = await store.readStream(streamOf(scope), { limit: scope.lastRevision + 1 });
  const last = own.at(-1)?.position ?? '';
  const model = scope.procedure === GOVERNANCE.procedure ? [] : await store.readStream(streamOf(GOVERNANCE));
  const before = model.filter(({ position }) => position < last);
  return [...own, ...before].sort((one, other) => (one.position < other.position ? -1 : 1));
}

async function ofLog(store: EventStore, scope: Scope, { size, most }: Bounds): Promise<RecordedEvent[]> {
  const found: RecordedEvent[] = [];
  let read = 0;
  for await (const page of readLog(store)) {
    found.push(...page.slice(0, size - read).filter((event) => isWithin(scope, event)));
    read += page.length;
    if (found.length > most) throw tooLarge(most);
    if (read >= size) break;
  }
  return found;
}

function tooLarge(most: number): Refusal {
  const how = 'Vælg et mindre omfang, eller lad den, der driver systemet, lave pakken med sporskifte prove.';
  return new Refusal('too-large', `Pakken ville få over ${whole(most)} hændelser. ${how}`);
}
