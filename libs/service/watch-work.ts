import type { EventStore } from '#engine/event-store.js';
import { listParked } from '#read-models/policies/list-parked.js';
import { THE_CLOCK, armedDeadlines } from '#read-models/queries/armed-deadlines.js';
import { lagOf } from '#read-models/runner/lag.js';
import type { Projections } from '#read-models/runner/start.js';
import type { ReadModels } from '#read-models/tables/tables.js';
import { type Metrics, watch } from './metrics.js';

/** What goes on by itself, as far as it is measured. */
export interface Watched {
  readonly store: EventStore;
  readonly db: ReadModels;
  readonly projections: Pick<Projections, 'checkpoints'>;
  readonly now: () => string;
}

/** Measures, when asked, how far the read models are behind, and what waits for somebody or for the clock. */
export function watchWork(metrics: Metrics, { store, db, projections, now }: Watched): void {
  watch(
    metrics,
    {
      name: 'sporskifte_projection_lag_events',
      help: 'Events that a read model does not have yet.',
      label: 'projection',
    },
    async () => {
      const lags = await Promise.all(projections.checkpoints().map((checkpoint) => lagOf(store, checkpoint, now())));
      return lags.map(({ name, events }) => [name, events]);
    },
  );
  watch(
    metrics,
    {
      name: 'sporskifte_parked_events',
      help: 'Events that a policy could not react to, and that wait for a person.',
      label: 'policy',
    },
    async () => {
      const counts = new Map<string, number>();
      for (const { policy } of await listParked(db)) counts.set(policy, (counts.get(policy) ?? 0) + 1);
      return [...counts];
    },
  );
  watch(
    metrics,
    { name: 'sporskifte_due_timers', help: 'Deadlines that have passed and have not had their effect.' },
    async () => [['', (await armedDeadlines(db, THE_CLOCK, now())).length]],
  );
}
