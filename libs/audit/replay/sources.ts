import type { RecordedEvent } from '#engine/event.js';
import type { Registry } from '#engine/registry.js';
import type { OrganisationState } from '#organisation/organisation.js';
import type { ModelVersion } from '#procedures/governance/model.js';
import type { DeadlineCourse } from './deadlines.js';
import type { SeatLookup } from './possibilities.js';
import type { RecomputedStep } from './recompute.js';

/** What a replay is made of. `events` are all of the run's, at least one. */
export interface ReplaySources {
  readonly events: readonly RecordedEvent[];
  readonly registry: Registry;
  /** The organisation with its whole dated history. */
  readonly organisation: OrganisationState;
  /** Every version of the governance model, oldest first. */
  readonly models: readonly ModelVersion[];
  readonly now: string;
}

/** What the describing of a step draws on. */
export interface ReplayedRun extends Omit<ReplaySources, 'events'> {
  readonly steps: readonly RecomputedStep[];
  readonly deadlines: readonly DeadlineCourse[];
  readonly lookup: SeatLookup;
}
