import type { Instant } from '#engine/fact.js';
import type { Body, PlannedMeeting } from '#organisation/body.js';
import type { Reader } from '#organisation/reading.js';
import type { ReadModels } from '../tables/tables.js';
import { foldedRuns } from './folded-runs.js';
import type { Seat } from './worklist-for.js';

/** A meeting that a body is to have, or was to have had. */
export interface BodyMeeting extends PlannedMeeting {
  /** Id of the body, and of its run. */
  readonly id: string;
  readonly bodyName: string;
  readonly level: string;
  readonly revision: number;
  readonly changedAt: Instant;
}

/** The planned meetings of the bodies that some seats are in, called-off ones too, on the bodies a reader may see. */
export async function meetingsOf(
  db: ReadModels,
  reader: Reader,
  seats: readonly Seat[] | 'all',
): Promise<BodyMeeting[]> {
  if (seats.length === 0) return [];
  const theirs = (id: string): boolean => seats === 'all' || seats.some(({ body }) => body === id);
  const bodies = await foldedRuns<Body>(db, reader, 'body');
  return bodies
    .filter(({ summary }) => theirs(summary.id))
    .flatMap(({ run: { context }, summary: { id, label, level, revision, changedAt } }) =>
      (context.meetings ?? []).map((meeting) => ({ ...meeting, id, bodyName: label, level, revision, changedAt })),
    );
}
