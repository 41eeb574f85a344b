import type { NewEvent } from '#engine/event.js';
import type { Run } from '#engine/procedure.js';
import type { InstalledRun } from '#engine/open-runs.js';
import type { OrganisationState } from '#organisation/organisation.js';

/** What a rehearsed command may be held against. */
export interface Situation {
  /** The run the command is for, before it. */
  readonly run: Run;
  /** Every run that has not ended. */
  readonly inProgress: readonly InstalledRun[];
  readonly organisation: OrganisationState;
}

/** What a command would mean beyond the event it becomes; told when it is rehearsed, and nowhere else. Pure. */
export type Foresight = (event: NewEvent, situation: Situation) => object;
