import type { AttachedDocument } from '#engine/stored-file.js';
import type { ArmedTimer, StateValue } from '#engine/event.js';
import type { Closed } from '#engine/closed.js';
import type { Heir } from '#engine/heir.js';
import type { Run } from '#engine/procedure.js';
import type { RunRow } from './run-row.js';

/** The columns that a run is kept in. */
export const RUN = [
  'procedure',
  'id',
  'definition',
  'value',
  'context',
  'revision',
  'position',
  'hash',
  'timers',
  'openedAt',
  'changedAt',
  'heirs',
  'documents',
  'closed',
] as const satisfies readonly (keyof RunRow)[];

/** A run as its row keeps it, without who gave what: that is asked of the stream. */
export function runOfRow<C = unknown>(row: Pick<RunRow, (typeof RUN)[number]>): Run<C> {
  const { procedure, id, definition, revision, position, hash, openedAt, changedAt, closed } = row;
  const heirs = JSON.parse(row.heirs) as Heir[];
  const documents = JSON.parse(row.documents) as AttachedDocument[];
  return {
    procedure,
    id,
    definition,
    revision,
    position,
    hash,
    openedAt,
    changedAt,
    value: JSON.parse(row.value) as StateValue,
    context: JSON.parse(row.context) as C,
    timers: JSON.parse(row.timers) as ArmedTimer[],
    ...(heirs.length > 0 && { heirs }),
    ...(documents.length > 0 && { documents }),
    ...(closed !== null && { closed: JSON.parse(closed) as Closed }),
  };
}
