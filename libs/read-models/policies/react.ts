import type { RecordedEvent } from '#engine/event.js';
import { type EventStore, StoreUnavailable } from '#engine/event-store.js';
import type { Handle } from '#engine/handle.js';
import type { Occasion, Policy, Reaction } from '#engine/policy.js';
import { asSwept, openRuns } from '#engine/open-runs.js';
import { Refusal } from '#engine/refusal.js';
import type { Registry } from '#engine/registry.js';
import { Unreadable, reading, reasonOf } from '../projections/unreadable.js';
import type { Occasions } from './occasions.js';

/** What came of an event: everything was carried out, or why not, in Danish. */
export type Result = { readonly done: true } | { readonly done: false; readonly reason: string };

/** What a policy wants because of an event, or why that cannot be found out, in Danish. */
export type Wanted = readonly Reaction[] | { readonly reason: string };

/**
 * Carries out what a policy wants because of one event. The idempotency keys are made from the event, so that doing it
 * again changes nothing.
 * @throws StoreUnavailable, or a Refusal of kind `unavailable`: worth trying again by itself
 */
export async function carryOut(policy: Policy, event: RecordedEvent, wanted: Wanted, handle: Handle): Promise<Result> {
  if ('reason' in wanted) return { done: false, reason: wanted.reason };
  try {
    for (const [index, reaction] of wanted.entries()) {
      await give(policy, event, { ...reaction, key: reaction.key ?? String(index) }, handle);
    }
    return { done: true };
  } catch (error) {
    if (error instanceof StoreUnavailable || (error instanceof Refusal && error.kind === 'unavailable')) throw error;
    return { done: false, reason: reasonOf(error) };
  }
}

async function give(
  policy: Policy,
  event: RecordedEvent,
  { key, mootWhenEnded, instead, ...command }: Reaction & { readonly key: string },
  handle: Handle,
): Promise<void> {
  try {
    await handle({
      ...command,
      actor: { person: 'system', seat: `policy-${policy.name}` },
      idempotencyKey: `${policy.name}:${event.id}:${key}`,
      correlationId: event.metadata.$correlationId,
      causationId: event.id,
    });
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'not-possible-now')) throw error;
    if (instead) await give(policy, event, { ...instead, key: `${key}/instead` }, handle);
    else if (!(mootWhenEnded && error.facts.ended === true)) throw error;
  }
}

/** Where a policy finds what it asks about. */
export interface Sources {
  readonly occasionOf: Occasions;
  readonly store: EventStore;
  readonly registry: Registry;
}

/** Asks a policy what it wants. @throws what the database or the store threw: worth trying again by itself */
export async function wantedBecauseOf(policy: Policy, event: RecordedEvent, sources: Sources): Promise<Wanted> {
  try {
    const occasion = await sources.occasionOf(event);
    const swept = await sweep(policy, occasion, sources);
    return reading(event, () => [...swept, ...policy.react(occasion)]);
  } catch (error) {
    if (error instanceof Unreadable) return { reason: error.message };
    throw error;
  }
}

async function sweep({ sweep: declared }: Policy, occasion: Occasion, sources: Sources): Promise<readonly Reaction[]> {
  const { event, entered, run } = occasion;
  if (!declared?.on.some((state) => entered.has(state))) return [];
  const open = (await openRuns(sources.store, sources.registry)).map(asSwept);
  return reading(event, () => declared.reactions(run, open));
}
