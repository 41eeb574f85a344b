import type { Position, RecordedEvent } from '#engine/event.js';
import { refOf } from '#engine/fold.js';
import type { Ref } from '#engine/procedure.js';

/** A run that changed: told after the rows are committed, so whoever asks again sees it. */
export interface Change extends Ref {
  readonly revision: number;
  readonly position: Position;
  readonly type: string;
}

export function changeOf({ stream, revision, position, type }: RecordedEvent): Change {
  return { ...refOf(stream), revision, position, type };
}
