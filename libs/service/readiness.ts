import type { EventStore } from '#engine/event-store.js';
import { type Lag, lagOf } from '#read-models/runner/lag.js';
import type { Projections } from '#read-models/runner/start.js';
import type { Settings } from './settings.js';

/** Whether the read models can be answered from. */
export interface Readiness {
  /** Danish: why not; undefined when they can. */
  readonly reason: string | undefined;
  readonly projections: readonly Lag[];
}

/** Compares every projection with the log. Never throws: what cannot be read is a reason. */
export async function readinessOf(
  { store, projections, now }: { store: EventStore; projections: Projections; now: () => string },
  most: Settings['maxLag'],
): Promise<Readiness> {
  try {
    const lags = await Promise.all(projections.checkpoints().map((checkpoint) => lagOf(store, checkpoint, now())));
    return { reason: projections.failure() ?? behind(lags, most), projections: lags };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error), projections: [] };
  }
}

function behind(lags: readonly Lag[], most: Settings['maxLag']): string | undefined {
  const late = lags.find(({ events, seconds }) => events > most.events || seconds > most.seconds);
  if (!late) return undefined;
  const { name, events, seconds } = late;
  return `Læsemodellen ${name} mangler ${events === 1 ? '1 hændelse' : `${events} hændelser`}, den første i ${seconds} sekunder.`;
}
